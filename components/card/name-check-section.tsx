import { CompositionStrip } from '#components/chart/composition-strip.tsx';
import { FiledText } from '#components/text/filed-text.tsx';
import type { NameCheckSection as NameCheckModel } from '#lib/view/card-model.ts';
import { Section } from './section.tsx';

/** What the name claims, what the holdings are, and a sentence only as strong as the evidence. */
export function NameCheckSection(props: { nameCheck: NameCheckModel; ticker: string }) {
  const { claim, statement, composition } = props.nameCheck;
  return (
    <Section title="Name versus holdings">
      <p className="claim">
        <span className="claim-lead">The name says</span> <FiledText text={claim} />
      </p>
      <p className="statement">
        <FiledText text={statement} />
      </p>
      {composition && composition.length > 0 && (
        <CompositionStrip
          parts={composition}
          label={`What ${props.ticker} holds, measured against its name`}
        />
      )}
    </Section>
  );
}
