import { useCardWords } from '#components/strings/card-words.ts';
import { FiledText } from '#components/text/filed-text.tsx';
import { SafeLink } from '#components/text/safe-link.tsx';
import type { SourceLink } from '#lib/view/card-model.ts';
import { Section } from './section.tsx';

/** The documents behind the figures; their numbers are the raised marks. */
export function SourceList({ sources }: { sources: readonly SourceLink[] }) {
  const { sections } = useCardWords();
  return (
    <Section title={sections.sources}>
      <ol className="sources">
        {sources.map((source) => (
          <li key={`${source.label} ${source.url}`}>
            <SafeLink className="source-link" url={source.url}>
              <FiledText text={source.label} />
            </SafeLink>
          </li>
        ))}
      </ol>
    </Section>
  );
}
