import { describe, expect, test } from 'vitest';
import type { FundFacts, Holding } from '#lib/funds/fund-facts.ts';
import { pageSummaryOf } from '#lib/view/page-summary.ts';

const SOURCE = { kind: 'n-port', label: 'Form N-PORT', url: 'https://www.sec.gov/' } as const;
const ISSUERS = ['NVIDIA CORP', 'Apple Inc', 'Microsoft Corp', 'Tesla Inc', 'Linde plc'];

/** A plain equity fund holding these companies (places in `ISSUERS`) in equal parts. */
function fund(ticker: string, net: number | undefined, companies: number[], complete = true) {
  const lines: Holding[] = companies.map((issuerId) => ({
    issuerId,
    issuer: ISSUERS[issuerId] ?? '',
    weight: 1 / companies.length,
    asset: 'EC',
  }));
  return {
    ticker,
    name: `${ticker} US Large Cap Stock ETF`,
    ids: {},
    ...(net !== undefined && { fee: { net, source: SOURCE } }),
    holdings: {
      asOf: '2026-02-28',
      source: SOURCE,
      coverage: complete ? 'complete' : 'top-ten',
      knownWeight: 1,
      lines,
    },
  } as unknown as FundFacts;
}

describe('what the funds of a page have in common', () => {
  test.each([
    [
      'fees from lowest to highest, the company most of them hold',
      [fund('A', 0.0003, [0, 1]), fund('B', 0.0068, [0, 2]), fund('C', 0.002, [3, 0])],
      { fees: 'Fees 0.03% to 0.68%', shared: '3 of 3 stock funds hold NVIDIA', byFee: [0, 2, 1] },
    ],
    [
      'equally many holders: the larger weight is named',
      [fund('A', 0.001, [0, 1, 2]), fund('B', 0.001, [0, 1, 2]), fund('C', 0.001, [4])],
      { fees: 'Fee 0.10%', shared: expect.stringMatching(/^2 of 3/), byFee: [0, 1, 2] },
    ],
    [
      'a fund of which ten lines are known may hold it too',
      [fund('A', 0.001, [0, 1]), fund('B', 0.001, [0, 2]), fund('C', undefined, [3], false)],
      {
        fees: 'Fee 0.10%',
        shared: 'At least 2 of 3 stock funds hold NVIDIA',
        byFee: [0, 1, 2],
      },
    ],
    [
      'nothing shared is not said',
      [fund('A', 0.001, [0]), fund('B', 0.002, [1])],
      { fees: 'Fees 0.10% to 0.20%', byFee: [0, 1] },
    ],
    [
      'what is not covered comes last',
      [undefined, fund('A', 0.001, [0])],
      { fees: 'Fee 0.10%', byFee: [1, 0] },
    ],
    ['nothing known, nothing said', [undefined, undefined], { byFee: [0, 1] }],
  ])('%s', (_, funds, summary) => {
    expect(pageSummaryOf(funds)).toEqual(summary);
  });
});
