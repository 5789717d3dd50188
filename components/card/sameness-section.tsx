import { FigureValue } from '#components/text/figure-value.tsx';
import type { SamenessRow, SourceLink } from '#lib/view/card-model.ts';
import { Formulas } from './formulas.tsx';
import { Section } from './section.tsx';

/** What the fund shares with plain funds, with the dates of both lists. */
export function SamenessSection(props: {
  rows: readonly SamenessRow[];
  sources: readonly SourceLink[];
}) {
  const figures = props.rows.flatMap((row) => [row.overlap, row.coverage ?? []].flat());
  return (
    <Section title="Sameness">
      <ul className="sameness">
        {props.rows.map((row) => (
          <li key={row.withTicker}>
            <Sameness row={row} sources={props.sources} />
          </li>
        ))}
      </ul>
      <Formulas figures={figures} />
    </Section>
  );
}

function Sameness({ row, sources }: { row: SamenessRow; sources: readonly SourceLink[] }) {
  return (
    <>
      <dl className="figures">
        {[row.overlap, row.coverage ?? []].flat().map((figure) => (
          <div className="figure-row" key={figure.label}>
            <dt>
              {figure.label}
              {figure.note && <span className="figure-note">{figure.note}</span>}
            </dt>
            <dd>
              <FigureValue figure={figure} sources={sources} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="aside">{row.dates}</p>
    </>
  );
}
