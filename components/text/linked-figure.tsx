import { useCommonWords } from '#components/strings/common-words.ts';
import type { SourceLink } from '#lib/view/card-model.ts';
import { clipped } from './filed-text.tsx';
import { SafeLink } from './safe-link.tsx';

/** A text in a table's cell that opens the document it was read in; says so where it is not known. */
export function LinkedFigure(props: {
  figure: { readonly text: string; readonly source: SourceLink } | undefined;
}) {
  const { figure } = props;
  const words = useCommonWords();
  if (figure === undefined) return <span className="muted">{words.notKnown}</span>;
  return (
    <SafeLink className="source-link" url={figure.source.url}>
      {figure.text}
      <span className="unseen">{words.source(clipped(figure.source.label))}</span>
    </SafeLink>
  );
}
