import { FigureValue } from '#components/text/figure-value.tsx';
import type { Figure, SourceLink } from '#lib/view/card-model.ts';

/**
 * The figures of a section: the first large, the others as rows, then how they are worked out. A figure
 * without a source is not shown.
 */
export function FigureList(props: { figures: readonly Figure[]; sources: readonly SourceLink[] }) {
  const { sources } = props;
  const [lead, ...rest] = props.figures.filter((figure) => sources[figure.source] !== undefined);
  if (lead === undefined) return null;
  return (
    <dl className="figures">
      <FigureRow figure={lead} sources={sources} lead />
      {rest.map((figure) => (
        <FigureRow key={`${figure.label} ${figure.text}`} figure={figure} sources={sources} />
      ))}
    </dl>
  );
}

/** Characters; what is longer reads as a sentence and is set as one, under its label. */
const LONGEST_NUMBER = 28;

function FigureRow(props: { figure: Figure; sources: readonly SourceLink[]; lead?: boolean }) {
  const { figure, sources, lead = false } = props;
  const shape = figure.text.length > LONGEST_NUMBER ? 'sentence' : lead ? 'lead' : '';
  return (
    <div className={`figure-row ${shape}`}>
      <dt>
        {figure.label}
        {figure.note && <span className="figure-note">{figure.note}</span>}
      </dt>
      <dd>
        <FigureValue figure={figure} sources={sources} />
      </dd>
    </div>
  );
}
