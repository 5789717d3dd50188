import { beforeAll, describe, expect, test } from 'vitest';
import { readPackagedSnapshot } from '#lib/cli/read-packaged-snapshot.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { lineNatureOf } from '#lib/metrics/line-nature-of.ts';
import { badgeModelOf } from '#lib/view/badge-model-of.ts';
import { viewContextOf } from '#lib/view/view-context.ts';

/** What the badges of all packaged funds may say of their lines. */

const CONTEXT = viewContextOf({ plainFunds: [], today: '2026-11-21' });
let funds: readonly { facts: FundFacts; telling: string | undefined }[];

beforeAll(async () => {
  const snapshot = await readPackagedSnapshot();
  const all = await Promise.all(snapshot.tickers.map((ticker) => snapshot.fund(ticker)));
  funds = all.flatMap((facts) => {
    if (!facts) return [];
    const { telling } = badgeModelOf({ kind: 'found', facts }, CONTEXT);
    return [{ facts, telling }];
  });
}, 60_000);

function telling(ticker: string): string | undefined {
  return funds.find(({ facts }) => facts.ticker === ticker)?.telling;
}

describe('covered calls', () => {
  test('are said only where shares are listed or the name says so', () => {
    const wrong = funds.filter(
      ({ facts: { name, holdings }, telling: said }) =>
        said === 'covered calls' &&
        !/covered call|buy-?write|buyw$/i.test(name) &&
        !holdings?.lines.some((line) => lineNatureOf(line) === 'equity'),
    );
    expect(wrong.map(({ facts }) => facts.ticker)).toEqual([]);
  });

  test.each([
    ['QYLD', 'covered calls'],
    ['JEPI', 'covered calls'],
    ['TLTW', 'covered calls'],
    ['WTPI', 'sells options'],
    ['CSHI', 'sells options'],
    ['SEMY', 'sells options'],
    ['YSPY', 'sells options'],
    ['BNDI', 'sells options'],
    ['BUCK', 'sells options'],
    ['SLTY', 'sells options'],
    ['YQQQ', 'sells options'],
    ['SPUT', 'sells options'],
  ])('%s: %s', (ticker, said) => {
    expect(telling(ticker)).toBe(said);
  });
});

describe('funds held', () => {
  test.each([
    ['AOR', /^holds (?:at least )?\d+ ETFs$/],
    ['BUFR', /^holds (?:at least )?\d+ ETFs$/],
    ['SHUS', /^holds 1 ETF$/],
    ['PCEF', /^holds at least \d+ funds$/],
    ['CEFS', /^holds at least \d+ funds$/],
    ['XMPT', /^holds at least \d+ funds$/],
    ['RDFI', /^holds at least \d+ funds$/],
    ['FCEF', /^holds at least \d+ funds$/],
  ])('%s: %s', (ticker, said) => {
    expect(telling(ticker)).toMatch(said);
  });
});

test.each([
  ['SMN', '-2x daily'],
  ['CSM', 'shares, some sold short'],
  ['FPXI', 'largest Contemporary Amperex … 10%'],
])('%s: %s', (ticker, said) => {
  expect(telling(ticker)).toBe(said);
});
