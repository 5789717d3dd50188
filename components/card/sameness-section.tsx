import { useCardWords } from '#components/strings/card-words.ts';
import { FigureValue } from '#components/text/figure-value.tsx';
import type { SamenessRow, SourceLink } from '#lib/view/card-model.ts';
import { Formulas } from './formulas.tsx';
import { Section } from './section.tsx';

/** What the fund shares with plain funds, with the dates of both lists. */
export function SamenessSection(props: {
  rows: readonly SamenessRow[];
  sources: readonly SourceLink[];
}) {
  const { sections } = useCardWords();
  const figures = props.rows.flatMap((row) => [row.overlap, row.coverage ?? []].flat());
  return (
    <Section title={sections.sameness}>
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
  const { overlap, coverage, dates } = row;
  return (
    <>
      <dl className="figures">
        <div className="figure-row">
          <dt>
            {overlap.label}
            {overlap.note && <span className="figure-note">{overlap.note}</span>}
          </dt>
          <dd>
            <FigureValue figure={overlap} sources={sources} />
          </dd>
        </div>
      </dl>
      {coverage && (
        <p className="coverage">
          <FigureValue figure={coverage} sources={sources} />
          {coverage.note && <span className="figure-note">{coverage.note}</span>}
        </p>
      )}
      <p className="aside">{dates}</p>
    </>
  );
}
