import { describe, expect, test } from 'vitest';
import type { LatestOutcome, LatestTrouble } from '#lib/funds/latest.ts';
import {
  latestDoneText,
  latestFeeText,
  latestHintText,
  latestRefusalText,
  latestStepText,
  latestTroubleText,
} from '#lib/view/words/latest-texts.ts';

const DONE: Extract<LatestOutcome, { kind: 'done' }> = {
  kind: 'done',
  report: 'newer',
  reportDate: '2026-03-31',
  filedOn: '2026-05-29',
  fee: 'newer',
};
const AGAIN = { againAt: new Date(2026, 10, 21, 14, 34, 20).getTime() };

describe('what is said before the click', () => {
  const ask = { shownWhole: true };
  const found = {
    ...{ cik: 1_432_353, accession: '0001752724-26-200001' },
    ...{ reportDate: '2026-08-31', filedOn: '2026-10-29' },
  };
  test.each([
    [{ can: 'ask', ask, kept: false }, /^Asks sec\.gov about this fund.*network address\.$/],
    [
      { can: 'ask', ask, kept: false, found },
      /^An earlier attempt stopped half-way.*Asks sec\.gov about this fund.*network address\.$/,
    ],
    [{ can: 'ask', ask, kept: true }, /^These figures were fetched from the SEC/],
  ] as const)('%j', (state, text) => {
    expect(latestHintText(state)).toMatch(text);
  });
});

describe('what is said while SEC is asked', () => {
  test.each([
    [{ step: 'searching' }, 'Searching the SEC’s files for its newest report…'],
    [{ step: 'reading', bytes: 0 }, 'Reading the report…'],
    [{ step: 'reading', bytes: 1_234_567 }, 'Reading the report: 1,235 kB…'],
    [
      { step: 'reading', bytes: 1_234_567, of: 2_900_000 },
      'Reading the report: 1,235 of 2,900 kB…',
    ],
    [{ step: 'checking' }, 'Checking that it is this fund’s, and whole…'],
    [{ step: 'reading-fees', bytes: 40_000_000 }, 'Reading the prospectus: 40,000 kB…'],
  ] as const)('%j', (step, text) => {
    expect(latestStepText(step)).toBe(text);
  });
});

describe('what is said after', () => {
  test('a newer report, and one that is shown already', () => {
    expect(latestDoneText(DONE)).toBe('Report of 31 Mar 2026, filed 29 May 2026.');
    expect(latestDoneText({ ...DONE, report: 'same' })).toBe(
      'The SEC has nothing newer than the report of 31 Mar 2026, filed 29 May 2026.',
    );
    const { filedOn: _, ...packaged } = DONE;
    expect(latestDoneText({ ...packaged, report: 'same' })).toBe(
      'The SEC has nothing newer than the report of 31 Mar 2026.',
    );
  });

  test('the fee table', () => {
    expect(latestFeeText(DONE)).toBe('Its newest fee table was read too.');
    expect(latestFeeText({ ...DONE, fee: 'same', feeTrouble: { kind: 'cut' } })).toMatch(
      /^Fee table not read\. The document stopped/,
    );
  });

  const KINDS: readonly LatestTrouble[] = [
    { kind: 'no-access' },
    { kind: 'offline' },
    { kind: 'unreachable' },
    { kind: 'blocked', ...AGAIN },
    { kind: 'busy', ...AGAIN },
    { kind: 'timed-out' },
    { kind: 'not-found' },
    { kind: 'wrong-fund' },
    { kind: 'cut' },
    { kind: 'too-large' },
    { kind: 'not-a-filing' },
    { kind: 'not-kept' },
    { kind: 'cancelled' },
    { kind: 'no-number' },
  ];

  test('every trouble has a face of its own: whole sentences, no jargon', () => {
    const texts = KINDS.map(latestTroubleText);
    expect(new Set(texts).size).toBe(KINDS.length);
    for (const text of texts) {
      expect(text).toMatch(/^[A-Za-z].*\.$/);
      expect(text).not.toMatch(/HTTP|XML|JSON|EDGAR|40[34]|429|5xx/);
    }
  });

  test('a refusal says when to come back, to the next minute', () => {
    expect(latestTroubleText({ kind: 'blocked', ...AGAIN })).toMatch(/Try again after 14:35\.$/);
    expect(latestTroubleText({ kind: 'busy', ...AGAIN })).toMatch(/after 14:35\.$/);
  });

  test('a trust without reports is no failure; a foreign listing needs no word', () => {
    expect(latestRefusalText({ can: 'not', why: 'files-no-reports' })).toMatch(
      /no portfolio reports/,
    );
    expect(latestRefusalText({ can: 'not', why: 'not-at-sec' })).toBeUndefined();
  });
});
