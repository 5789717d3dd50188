import { useCardWords } from '#components/strings/card-words.ts';
import type { ExposureSection as ExposureModel, SourceLink } from '#lib/view/card-model.ts';
import { FigureList } from './figure-list.tsx';
import { Formulas } from './formulas.tsx';
import { Section } from './section.tsx';

/** What moves a fund of swaps, futures or forwards. */
export function ExposureSection(props: {
  exposure: ExposureModel;
  sources: readonly SourceLink[];
}) {
  const { exposure, sources } = props;
  const { sections } = useCardWords();
  return (
    <Section title={sections.exposure}>
      <FigureList figures={exposure.figures} sources={sources} />
      <Formulas figures={exposure.figures} />
    </Section>
  );
}
