import { describe, expect, test } from 'vitest';
import { readListings } from '#lib/cli/read-listings.ts';
import { findMentions } from '#lib/detect/find-mentions.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';
import { type LabelledPage, readLabelledPages } from '#lib/workshop/detection/labelled-pages.ts';

const pages = readLabelledPages();
if (pages.length === 0) {
  process.stderr.write(
    'SKIPPED: precision and recall, no labelled pages in ../shared/data/pages\n',
  );
}

interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** Counts as the scorer does in the main: unsure places count neither way. */
async function tallyOf(group: LabelledPage['group']): Promise<Tally> {
  const [symbols, listings] = [usSymbols(), await readListings()];
  const tally = { right: 0, wrong: 0, missed: 0 };
  for (const page of pages.filter((one) => one.group === group)) {
    const { page: blocks, offsets } = plainTextBlocks(page);
    const places = findMentions(blocks, symbols, listings).map(({ block, start, end }) => {
      const offset = offsets[block] ?? 0;
      return { start: offset + start, end: offset + end };
    });
    const meets = (a: { start: number; end: number }) => (b: { start: number; end: number }) =>
      a.start < b.end && b.start < a.end;
    tally.right += places.filter((place) => page.mentions.some(meets(place))).length;
    tally.wrong += places.filter(
      (place) => ![...page.mentions, ...page.unsure].some(meets(place)),
    ).length;
    tally.missed += page.mentions.filter(
      (mention) => mention.kind !== 'lowercase' && !places.some(meets(mention)),
    ).length;
  }
  return tally;
}

describe.runIf(pages.length > 0)('the labelled development pages', () => {
  test('finance pages: precision at least 97%, recall at least 93%', async () => {
    const { right, wrong, missed } = await tallyOf('finance');
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.97);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.93);
  });

  test('ordinary pages: at most one false badge in ten thousand words', async () => {
    const { wrong } = await tallyOf('negative');
    const words = pages
      .filter(({ group }) => group === 'negative')
      .reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    expect((1000 * wrong) / words).toBeLessThanOrEqual(0.1);
  });
});
