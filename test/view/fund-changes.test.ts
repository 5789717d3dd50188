import { describe, expect, test } from 'vitest';
import type { FundDigest } from '#lib/funds/fund-digest.ts';
import { changeSentence, fundChanges, withoutFund } from '#lib/view/fund-changes.ts';
import { fundDigestOf } from '#lib/view/fund-digest-of.ts';
import { aFund, completeList, tenLines } from '#test/fixtures/fund-builder.ts';

const DIGEST: FundDigest = {
  stamp: '2026-04-30',
  name: 'Global X Artificial Intelligence & Technology ETF',
  kind: { name: 'plain-equity', label: 'US-listed stock fund' },
  fee: 0.0068,
  isIndexFund: true,
  holdingsAsOf: '2026-02-28',
  coverage: 'top-ten',
  largest: [
    { company: 'NVIDIA', share: 0.11 },
    { company: 'Microsoft', share: 0.1 },
  ],
};

const sentences = (after: Partial<FundDigest>, before = DIGEST) =>
  fundChanges(before, { ...DIGEST, ...after }).map(changeSentence);

describe('what changed of a fund', () => {
  test.each<[string, Partial<FundDigest>, string[]]>([
    ['nothing', { stamp: '2026-07-31', holdingsAsOf: '2026-05-31' }, []],
    ['fee', { fee: 0.005 }, ['fee 0.50%, was 0.68%']],
    [
      'name',
      { name: 'Global X AI ETF' },
      ['new name “Global X AI ETF”, was “Global X Artificial Intelligence & Technology ETF”'],
    ],
    ['index', { isIndexFund: false }, ['follows no index now']],
    [
      'kind',
      { kind: { name: 'option-income', label: 'Option-income fund' } },
      ['Option-income fund, was US-listed stock fund'],
    ],
    ['our words for the kind', { kind: { name: 'plain-equity', label: 'shares' } }, []],
    [
      'coverage',
      { coverage: 'complete' },
      ['complete list of holdings, was ten largest lines only'],
    ],
    [
      'another largest holding, above ten percent as before',
      {
        largest: [
          { company: 'Microsoft', share: 0.12 },
          { company: 'NVIDIA', share: 0.1 },
        ],
      },
      ['largest holding Microsoft 12%, was NVIDIA 11%'],
    ],
    [
      'one company comes above ten percent, one falls below',
      {
        largest: [
          { company: 'NVIDIA', share: 0.13 },
          { company: 'Broadcom', share: 0.101 },
        ],
      },
      ['Broadcom is above 10% now', 'Microsoft is below 10% now'],
    ],
    [
      'the largest falls below, and stays the largest',
      { largest: [{ company: 'NVIDIA', share: 0.09 }] },
      ['NVIDIA is below 10% now', 'Microsoft is below 10% now'],
    ],
  ])('%s', (_, after, expected) => {
    expect(sentences(after)).toEqual(expected);
  });

  test('what one of the two does not know is no change of the fund', () => {
    const { fee, isIndexFund, coverage, holdingsAsOf, ...bare } = DIGEST;
    expect(fundChanges({ ...bare, largest: [] }, DIGEST)).toEqual([]);
    expect(fundChanges(DIGEST, { ...bare, largest: [] })).toEqual([]);
  });

  test.each([
    [undefined, 'no longer in the data: closed, merged, or under another ticker'],
    ['SPYM', 'trades as SPYM now'],
  ])('gone, and known as %s', (ticker, sentence) => {
    expect(changeSentence(withoutFund(DIGEST, ticker))).toBe(sentence);
  });
});

describe('the digest of a fund', () => {
  test('names companies above ten percent of the equity part, else the largest', () => {
    const above = aFund({ ticker: 'A', holdings: completeList('X 60', 'Y 31', 'Z 9') });
    expect(fundDigestOf(above, 's').largest.map(({ company }) => company)).toEqual(['X', 'Y']);
    const even = Array.from({ length: 20 }, (_, i) => `C${i} ${i === 0 ? 6 : 4.9}`);
    const below = aFund({ ticker: 'B', holdings: completeList(...even) });
    expect(fundDigestOf(below, 's').largest.map(({ company }) => company)).toEqual(['C0']);
  });

  test('a list of ten lines is said to be one', () => {
    const fund = aFund({ ticker: 'A', holdings: tenLines('X 6', 'Y 5') });
    expect(fundDigestOf(fund, 's')).toMatchObject({ stamp: 's', coverage: 'top-ten' });
  });
});
