import { readListings } from '#lib/cli/read-listings.ts';
import { findMentions } from '#lib/detect/find-mentions.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';
import { type LabelledPage, readLabelledPages, type Span } from './detection/labelled-pages.ts';

/**
 * Precision and recall on the labelled pages beside two plain ways, as a Markdown table.
 *
 *     node_modules/.bin/node lib/workshop/score-detection.ts [FOLDER]
 */
type Way = (page: LabelledPage) => readonly Span[];

const symbols = usSymbols();
const listings = await readListings();
const pages = readLabelledPages(process.argv[2]);
if (pages.length === 0) throw new Error('no labelled pages at hand');

const ours: Way = (page) => {
  const { page: blocks, offsets } = plainTextBlocks(page);
  return findMentions(blocks, symbols, listings).map(({ block, start, end, ticker }) => {
    const offset = offsets[block] ?? 0;
    return { start: offset + start, end: offset + end, ticker };
  });
};

const everyCapitalWord: Way = ({ text }) => spans(text, /\b([A-Z]{2,5})\b/g);

const marksOnly: Way = ({ text }) =>
  spans(text, /(?:\$|\b(?:NYSEARCA|NYSE Arca|NYSE|NASDAQ|ARCA|BATS|CBOE): ?)([A-Z]{2,5})\b/g);

function spans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const ticker = match[1] ?? '';
    if (!symbols.has(ticker)) return [];
    const end = match.index + match[0].length;
    return [{ start: end - ticker.length, end, ticker }];
  });
}

function row(name: string, way: Way): string {
  let [right, wrong, missed, wrongElsewhere, words] = [0, 0, 0, 0, 0];
  for (const page of pages) {
    const found = way(page);
    const meets = (a: Span) => (b: Span) => a.start < b.end && b.start < a.end;
    const allowed = [...page.mentions, ...page.unsure];
    const isWrong = found.filter((one) => !allowed.some(meets(one))).length;
    if (page.group === 'negative') {
      wrongElsewhere += isWrong;
      words += page.text.split(/\s+/).length;
      continue;
    }
    const wanted = page.mentions.filter(({ kind }) => kind !== 'lowercase');
    const hits = wanted.filter((mention) => found.some(meets(mention))).length;
    right += hits;
    missed += wanted.length - hits;
    wrong += isWrong;
  }
  const percent = (value: number) => `${(100 * value).toFixed(1)}%`;
  const perThousand = ((1000 * wrongElsewhere) / words).toFixed(2);
  return `| ${name} | ${percent(right / (right + wrong))} | ${percent(right / (right + missed))} | ${perThousand} |`;
}

process.stdout.write(
  [
    '| way | precision, finance pages | recall, finance pages | false marks per 1,000 words, ordinary pages |',
    '| --- | --- | --- | --- |',
    row('Lookthrough', ours),
    row('every capital word that is a symbol', everyCapitalWord),
    row('cashtags and exchange prefixes only', marksOnly),
    '',
  ].join('\n'),
);
