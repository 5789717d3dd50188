import { CompositionStrip } from '#components/chart/composition-strip.tsx';
import { useCardWords } from '#components/strings/card-words.ts';
import { FiledText, LONGEST_SENTENCE } from '#components/text/filed-text.tsx';
import { SafeLink } from '#components/text/safe-link.tsx';
import type { NameCheckSection as NameCheckModel, NameNote } from '#lib/view/card-model.ts';
import { HoldingReasons } from './holding-reasons.tsx';
import { Section } from './section.tsx';

/** What the name claims, what the holdings are, and a sentence only as strong as the evidence. */
export function NameCheckSection(props: { nameCheck: NameCheckModel; ticker: string }) {
  const { claim, statement, composition, layers, notes } = props.nameCheck;
  const words = useCardWords();
  return (
    <Section title={words.sections.nameCheck}>
      <p className="claim">
        <span className="claim-lead">{words.nameSays}</span> <FiledText text={claim} />
      </p>
      <p className="statement">
        <FiledText text={statement} max={LONGEST_SENTENCE} />
      </p>
      {composition && composition.length > 0 && (
        <>
          <CompositionStrip parts={composition} label={words.composition(props.ticker)} />
          <HoldingReasons parts={composition} {...(layers ? { layers } : {})} />
        </>
      )}
      {notes?.map((note) => (
        <Note key={note.text} note={note} />
      ))}
    </Section>
  );
}

function Note({ note }: { note: NameNote }) {
  return (
    <div className="aside note">
      <FiledText text={note.text} max={LONGEST_SENTENCE} />{' '}
      {note.quotes?.map((quote) => (
        <blockquote key={quote} className="own-words">
          <FiledText text={`“${quote}”`} max={LONGEST_SENTENCE + 2} />
        </blockquote>
      ))}
      {note.source && (
        <SafeLink className="source-link" url={note.source.url}>
          <FiledText text={note.source.label} />
        </SafeLink>
      )}
    </div>
  );
}
