import { describe, expect, test } from 'vitest';
import type { FiledExposure } from '#lib/funds/filed-facts.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { Source } from '#lib/funds/source.ts';
import { fundPeersOf } from '#lib/metrics/fund-peers.ts';
import { cardModelOf } from '#lib/view/card-model-of.ts';
import { viewContextOf } from '#lib/view/view-context.ts';
import { aFee, aFund, completeList } from '#test/fixtures/fund-builder.ts';

const NPORT: Source = { kind: 'nport', url: 'https://www.sec.gov/a', asOf: '2026-02-28' };
const CENSUS: Source = { kind: 'census', url: 'https://www.sec.gov/b', asOf: '2026-03-31' };
const CONTEXT = viewContextOf({ plainFunds: [], today: '2026-11-21' });

const cardOf = (facts: FundFacts, context = CONTEXT) =>
  cardModelOf({ kind: 'found', facts }, context);

function rowsOf(figures: readonly { label: string; text: string }[] | undefined) {
  return Object.fromEntries((figures ?? []).map(({ label, text }) => [label, text]));
}

function limitsOf(facts: FundFacts) {
  const { concentration } = cardOf(facts);
  if (concentration?.kind !== 'concentration') throw new Error('no concentration');
  return rowsOf(concentration.figures);
}

describe('exposure with derivatives', () => {
  const exposure = (sums: Partial<FiledExposure>): FiledExposure => ({
    direct: 0.82,
    derivatives: 2.18,
    gross: 3,
    net: 3,
    optionsUnadjusted: 0,
    linesWithoutNotional: 0,
    source: NPORT,
    ...sums,
  });
  const bull = (sums: Partial<FiledExposure>) =>
    cardOf(aFund({ name: 'ProShares UltraPro QQQ', exposure: exposure(sums) }));

  test('a fund of swaps: net and gross with their inputs, each with its filing', () => {
    const card = bull({});
    expect(rowsOf(card.exposure?.figures)).toEqual({
      'Net exposure': '300% of net assets',
      'Gross exposure': '300% of net assets',
    });
    expect(card.exposure?.figures[0]?.formula).toContain(
      'shares and funds held 82.0%, derivatives at notional 218.0%',
    );
    for (const { source } of card.exposure?.figures ?? []) {
      expect(card.sources[source]?.url).toBe(NPORT.url);
    }
  });

  test('an inverse fund is net short; options stand beside, and lines without a size are counted', () => {
    const card = bull({
      direct: 0,
      derivatives: -2,
      net: -2,
      gross: 2,
      optionsUnadjusted: 0.4,
      linesWithoutNotional: 1,
    });
    expect(rowsOf(card.exposure?.figures)).toEqual({
      'Net exposure': '−200% of net assets',
      'Gross exposure': '200% of net assets',
      'Options at the value they cover': '40% of net assets, added to neither',
    });
    expect(card.exposure?.figures[0]?.note).toBe('1 more derivative states no size in dollars.');
  });

  test.each([
    ['no filing was read whole', aFund()],
    [
      'a plain fund holds a few futures',
      aFund({ exposure: exposure({ direct: 0.97, derivatives: 0.03, gross: 1, net: 1 }) }),
    ],
  ])('not shown where %s', (_, facts) => {
    expect(cardOf(facts).exposure).toBeUndefined();
  });
});

describe('75-5-10', () => {
  const list = completeList('NVIDIA Corp 9', 'Apple Inc 8', 'Netflix Inc 4', 'Intel Corp 79');
  const declared = (isDiversified: boolean, isIndexFund: boolean) =>
    aFund({ holdings: list, census: { isDiversified, isIndexFund, source: CENSUS } });

  test('a diversified fund that follows no index: whole positions above 5%', () => {
    const facts = declared(true, false);
    expect(limitsOf(facts)['Large positions (75-5-10 rule)']).toBe(
      '3 companies above 5% add to 96% of the 25% that may be in them',
    );
    expect(cardOf(facts).sources.map(({ url }) => url)).toContain(CENSUS.url);
  });

  test.each([
    ['an index fund', declared(true, true)],
    ['a fund that is not diversified', declared(false, false)],
    ['a fund without census', aFund({ holdings: list })],
  ])('not shown for %s', (_, facts) => {
    expect(Object.keys(limitsOf(facts))).not.toContain('Large positions (75-5-10 rule)');
  });
});

describe('the largest company falls', () => {
  test('by name; over all its lines', () => {
    const rows = limitsOf(aFund({ holdings: completeList('NVIDIA Corp 9', 'Intel Corp 91') }));
    expect(rows['Intel falls 20%']).toBe('the fund loses 18.2%');
    expect(rows['Room under the tax limits (25/50)']).toContain(
      '2 companies above 5% add to 100% of 50%',
    );
  });

  test('small positions are said to be small', () => {
    const lines = Array.from({ length: 25 }, (_, i) => `Company ${i} Corp 4`);
    const rows = limitsOf(aFund({ holdings: completeList(...lines) }));
    expect(rows['Room under the tax limits (25/50)']).toContain('no company is above 5%');
  });
});

test('a cheaper near-twin: the money saved, both dates, and that selling may be taxed', () => {
  const list = () => completeList('NVIDIA Corp 60', 'Apple Inc 40');
  const dear = aFund({ ticker: 'DEAR', fee: aFee({ gross: 0.0009 }), holdings: list() });
  const cheap = aFund({ ticker: 'CHEAP', fee: aFee({ gross: 0.0002 }), holdings: list() });
  const context = { ...CONTEXT, peers: fundPeersOf([cheap]) };
  const twin = cardOf(dear, context).cost?.figures.find(
    ({ label }) => label === 'Cheaper near-twin',
  );
  expect(twin?.text).toMatch(/^CHEAP at 0\.02%: \$\d+ less of \$10,000 over 20 years$/);
  expect(twin?.formula).toContain('DEAR 28 Feb 2026, CHEAP 28 Feb 2026');
  expect(twin?.note).toMatch(/tax/i);
  expect(
    cardOf(cheap, { ...CONTEXT, peers: fundPeersOf([dear]) }).cost?.figures.map(
      ({ label }) => label,
    ),
  ).not.toContain('Cheaper near-twin');
});
