/** Ends in a dot, and a sentence goes on. */
const ABBREVIATIONS =
  /(?:^|[\s("“])(?:U\.S|U\.K|U\.S\.A|E\.U|N\.V|S\.A|S\.p\.A|i\.e|e\.g|Inc|Corp|Ltd|Co|Cos|LLC|L\.P|No|Nos|vs|approx|cf|Mr|Ms|St|Dr|[A-Z])\.$/;

/** A sentence begins with a capital, a figure, a quotation mark or a bracket. */
const END = /[.!?][”"’')\]]*\s+(?=[“"‘'([]?[A-Z0-9•])/g;

/**
 * Sentences of a paragraph, word for word. An abbreviation ends one only where it must: a sentence too long is
 * better than half a one.
 */
export function sentencesOf(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: end } of paragraph.matchAll(END)) {
    const upTo = paragraph.slice(from, index + end.trimEnd().length);
    if (ABBREVIATIONS.test(upTo.replace(/[”"’')\]]+$/, ''))) continue;
    sentences.push(upTo);
    from = index + end.length;
  }
  return [...sentences, paragraph.slice(from).trim()].filter((sentence) => sentence !== '');
}
