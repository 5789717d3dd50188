import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { HtmlParagraphsReader } from '#lib/filings/own-words/html-paragraphs.ts';
import { ParagraphCollector } from '#lib/filings/own-words/paragraph-collector.ts';
import { strategySection } from '#lib/filings/own-words/strategy-section.ts';
import { ProspectusReader } from '#lib/filings/prospectus/prospectus-reader.ts';
import { FilingProblem } from '#lib/filings/xml/filing-problem.ts';
import { strategyInRows } from '#lib/ingest/fees/strategy-rows.ts';

/** Characters of a document without tags. */
const MOST_CHARACTERS = 40_000_000;

/**
 * Paragraphs of a fund's strategy out of a file: a prospectus with tags (485BPOS, 497), its extract
 * (`…_htm.xml`), one without tags that is of one fund (497K), or the Risk/Return texts (`.tsv`). Undefined where
 * it is not in there.
 */
export async function readStrategyFile(
  file: string,
  seriesId: string | undefined,
): Promise<readonly string[] | undefined> {
  if (/\.tsv$/i.test(file)) {
    const rows = (await readFile(file, 'utf8')).split('\n');
    return seriesId === undefined ? undefined : strategyInRows(rows, seriesId);
  }
  const tagged = await taggedStrategies(file);
  if (tagged && tagged.size > 0) return seriesId === undefined ? undefined : tagged.get(seriesId);
  return strategySection(await paragraphsOf(file));
}

/** Undefined where the document is no sound XML: most documents without tags are not. */
async function taggedStrategies(file: string) {
  const reader = new ProspectusReader();
  try {
    for await (const chunk of createReadStream(file)) reader.write(chunk);
    return reader.end().strategies;
  } catch (error) {
    if (error instanceof FilingProblem) return undefined;
    throw error;
  }
}

async function paragraphsOf(file: string): Promise<readonly string[]> {
  const reader = new HtmlParagraphsReader(new ParagraphCollector(MOST_CHARACTERS));
  for await (const chunk of createReadStream(file, 'utf8')) reader.write(String(chunk));
  return reader.end();
}
