import { DragCurve } from '#components/chart/drag-curve.tsx';
import { useCardWords } from '#components/strings/card-words.ts';
import { FigureValue } from '#components/text/figure-value.tsx';
import type { CostSection as CostModel, SourceLink } from '#lib/view/card-model.ts';
import { FigureList } from './figure-list.tsx';
import { Formulas } from './formulas.tsx';
import { Section } from './section.tsx';

/** Fees, and what they take over the years. */
export function CostSection({
  cost,
  sources,
}: {
  cost: CostModel;
  sources: readonly SourceLink[];
}) {
  const { drag } = cost;
  const words = useCardWords();
  return (
    <Section title={words.sections.cost}>
      <FigureList figures={cost.figures} sources={sources} />
      {drag && sources[drag.source] && (
        <figure className="drag">
          <figcaption>
            {words.feesTake} <FigureValue figure={drag} sources={sources} />
          </figcaption>
          <DragCurve byYearUsd={drag.byYearUsd} scaleUsd={drag.scaleUsd} />
        </figure>
      )}
      <Formulas figures={cost.figures} />
    </Section>
  );
}
