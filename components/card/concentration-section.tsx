import { WeightBars } from '#components/chart/weight-bars.tsx';
import { useCardWords } from '#components/strings/card-words.ts';
import type {
  ConcentrationSection as ConcentrationModel,
  Refusal,
  SourceLink,
} from '#lib/view/card-model.ts';
import { FigureList } from './figure-list.tsx';
import { Formulas } from './formulas.tsx';
import { Section } from './section.tsx';

/** How much rests on how few companies; or why that is not said of this fund. */
export function ConcentrationSection(props: {
  concentration: ConcentrationModel | Refusal;
  sources: readonly SourceLink[];
}) {
  const { concentration, sources } = props;
  const words = useCardWords();
  if (concentration.kind === 'refused') {
    return (
      <Section title={words.sections.concentration}>
        <p className="refusal">{concentration.reason}</p>
      </Section>
    );
  }
  return (
    <Section title={words.sections.concentration}>
      <FigureList figures={concentration.figures} sources={sources} />
      {concentration.largest.length > 0 && (
        <WeightBars bars={concentration.largest} label={words.largest} />
      )}
      {concentration.leftOut && <p className="aside">{concentration.leftOut}</p>}
      <Formulas figures={concentration.figures} />
    </Section>
  );
}
