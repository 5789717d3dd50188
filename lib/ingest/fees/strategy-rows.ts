import { htmlParagraphs } from '#lib/filings/own-words/html-paragraphs.ts';
import { tableRows } from './risk-return-rows.ts';

/** The data sets keep so many characters of a text. */
const KEPT_CHARACTERS = 2_048;

/**
 * Paragraphs of one series' strategy out of the SEC's Risk/Return texts (`txt.tsv`, tab-separated, header first),
 * the filing named last winning. A text that was cut ends with its last whole sentence.
 *
 * @throws {RiskReturnProblem} when a column is missing
 */
export function strategyInRows(
  txt: Iterable<string>,
  seriesId: string,
): readonly string[] | undefined {
  let found: string | undefined;
  for (const { tag, series, value } of tableRows(txt, ['tag', 'series', 'value'])) {
    if (tag === 'StrategyNarrativeTextBlock' && series === seriesId) found = value;
  }
  if (found === undefined) return undefined;
  const isCut = found.length >= KEPT_CHARACTERS;
  return htmlParagraphs(isCut ? found.replace(/(?<=[.!?])\s+[^.!?]*$/, '') : found);
}
