import { useCommonWords } from '#components/strings/common-words.ts';
import type { Figure, SourceLink } from '#lib/view/card-model.ts';
import { clipped } from './filed-text.tsx';
import { SafeLink } from './safe-link.tsx';

/**
 * One number that opens its filing: dotted underline, a raised source number, and the document's name for
 * those who hear it. A figure whose source is missing is not shown.
 */
export function FigureValue(props: {
  figure: Pick<Figure, 'text' | 'source'>;
  sources: readonly SourceLink[];
  className?: string;
}) {
  const { figure, sources, className = '' } = props;
  const words = useCommonWords();
  const source = sources[figure.source];
  if (source === undefined) return null;
  return (
    <SafeLink url={source.url} className={`source-link ${className}`}>
      {figure.text}
      <sup className="source-mark" aria-hidden="true">
        {figure.source + 1}
      </sup>
      <span className="unseen">{words.source(clipped(source.label))}</span>
    </SafeLink>
  );
}
