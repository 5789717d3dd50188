/** Longest selection that can be about one fund; a longer one is prose. Characters. */
const MOST_SELECTED = 200;

/**
 * Texts within a selection that can be a ticker, best first: the whole of it, a cashtag, what stands in
 * brackets, then words in capitals. The caller knows which of them is a fund.
 */
export function tickerTextsIn(selection: string): readonly string[] {
  const text = selection.trim().slice(0, MOST_SELECTED);
  if (text === '') return [];
  const found = [
    ...(/\s/.test(text) && !/^[A-Z]+:\s/.test(text) ? [] : [text]),
    ...[...text.matchAll(/\$([A-Za-z]{1,6})\b/g)].map((match) => match[1] ?? ''),
    ...[...text.matchAll(/\(([A-Z:. ]{1,14})\)/g)].map((match) => match[1] ?? ''),
    ...(text.match(/\b[A-Z][A-Z0-9]{1,5}(?:\.[A-Z]{1,3})?\b/g) ?? []),
  ];
  return [...new Set(found)];
}
