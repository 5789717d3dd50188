import { expect, test } from 'vitest';
import { readListings } from '#lib/cli/read-listings.ts';
import { findMentions } from '#lib/detect/find-mentions.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { caseLabelledPages } from '#lib/workshop/detection/detection-cases.ts';
import type { LabelledPage, Span } from '#lib/workshop/detection/labelled-pages.ts';
import { symbols } from './tools.ts';

/** What the detector gets wrong and we know it. */
const KNOWN_ERRORS: ReadonlySet<string> = new Set([
  // “BND and/or TIP Bonds”, “the SMA12 of TIP”: TIP heads notes on so many pages that neighbours are not enough.
  'etf-crib-sheet: missed TIP',
  'quant-momentum-blog: missed TIP',
  // Words and abbreviations that a writer takes for known: “TAIL went to zero weight”, “or HBB (swap-based)”.
  'fund-mgr-letter: missed TAIL',
  'canada-couch-potato: missed HBB',
  'canada-reddit-2: missed TEC',
  'third-ca-thread: missed PSA',
  'third-ca-thread: missed HISA',
  'third-tax-loss-pairs: missed TFI',
  // Toronto's units of another currency, as the exchange writes them.
  'canada-wire: missed ZWH.U',
  'canada-wire: missed BTCC.B',
]);

const listings = await readListings();

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end && a.ticker === b.ticker;
}

function errorsOn(page: LabelledPage): string[] {
  const { page: blocks, offsets } = plainTextBlocks(page);
  const found = findMentions(blocks, symbols, listings).map(({ block, start, end, ticker }) => {
    const offset = offsets[block] ?? 0;
    return { start: offset + start, end: offset + end, ticker };
  });
  const wrong = found
    .filter((one) => ![...page.mentions, ...page.unsure].some((span) => overlaps(span, one)))
    .map(({ ticker }) => `${page.id}: wrongly ${ticker}`);
  const missed = page.mentions
    .filter((span) => !found.some((one) => overlaps(one, span)))
    .map(({ ticker }) => `${page.id}: missed ${ticker}`);
  return [...wrong, ...missed].filter((error) => !KNOWN_ERRORS.has(error));
}

test.each(caseLabelledPages().map((page) => [page.id, page] as const))('%s', (_, page) => {
  expect(errorsOn(page)).toEqual([]);
});
