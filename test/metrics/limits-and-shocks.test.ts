import { describe, expect, test } from 'vitest';
import { bookChangeOf, type Position } from '#lib/metrics/book-change.ts';
import { exposureOf, isLeveragedOrDerivative, netWithOptions } from '#lib/metrics/exposure.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { equityPartOf } from '#lib/metrics/left-out.ts';
import { meter25By50, meter75By5By10 } from '#lib/metrics/legal-meters.ts';
import { FIVE_LARGEST_FALL, issuerFalls, LARGEST_FALLS, shockOf } from '#lib/metrics/shock.ts';
import { aFund, completeList, issuerIdOf, tenLines } from '#test/fixtures/fund-builder.ts';

const SMALL = Array.from({ length: 18 }, (_, i) => `S${i} 3`);
const FIVE = equityPartOf(completeList('A 12', 'B 10', 'C 9', 'D 8', 'E 7', ...SMALL));
const PLAIN = fundKindOf(aFund());

describe('25/50 as room left', () => {
  test('three issuers above 5% add to 41% of a 50% limit', () => {
    const rest = Array.from({ length: 59 }, (_, i) => `S${i} 1`);
    const meter = meter25By50(equityPartOf(completeList('A 20', 'B 11', 'C 10', ...rest)));
    expect(meter.issuersAbove5).toBe(3);
    expect(meter.above5.low).toBeCloseTo(0.41, 9);
    expect(meter.above5.high).toBeCloseTo(0.41, 9);
    expect(meter.largest.low).toBeCloseTo(0.2, 9);
  });

  test('exactly 5% is not above it', () => {
    expect(meter25By50(equityPartOf(completeList('A 5', 'B 95'))).issuersAbove5).toBe(1);
  });

  test('ten small lines: what is unlisted can lift few; ten large ones: anything', () => {
    const small = meter25By50(equityPartOf(tenLines('A 9', 'B 4', 'C 1')));
    expect(small.above5.low).toBeCloseTo(0.09, 9);
    expect(small.above5.high).toBeCloseTo(0.1, 9);
    const large = meter25By50(equityPartOf(tenLines('A 9', 'B 8', 'C 4')));
    expect(large.above5.high).toBeCloseTo(0.17 + 0.79, 9);
  });

  test('a line that names nothing may be anybody’s', () => {
    const meter = meter25By50(equityPartOf(tenLines('A 9', 'B 4.5', 'N/A 3', 'C 1')));
    // The largest: 9%, one more line of 1%, and the unnamed 3%.
    expect(meter.largest).toEqual({ low: 0.09, high: expect.closeTo(0.13, 9) });
    // Above 5%: A's other line, B lifted to 5.5%, and the unnamed line.
    expect(meter.above5.low).toBeCloseTo(0.09, 9);
    expect(meter.above5.high).toBeCloseTo(0.09 + 0.01 + 0.055 + 0.03, 9);
  });

  test('the rest of a list can add no more than it weighs', () => {
    const rest = Array.from({ length: 8 }, (_, i) => `S${i} 2.4`);
    const meter = meter25By50(equityPartOf(tenLines('A 50', 'B 30', ...rest)));
    expect(meter.largest.high).toBeCloseTo(0.508, 9);
    expect(meter.above5.high).toBeCloseTo(0.808, 9);
  });

  test('75-5-10 speaks only of funds that declare themselves diversified and follow no index', () => {
    const refusal = { refused: 'index-fund-or-undeclared' };
    expect(meter75By5By10(FIVE, {})).toEqual(refusal);
    expect(meter75By5By10(FIVE, { isDiversified: true })).toEqual(refusal);
    expect(meter75By5By10(FIVE, { isDiversified: true, isIndexFund: true })).toEqual(refusal);
    expect(meter75By5By10(FIVE, { isDiversified: false, isIndexFund: false })).toEqual(refusal);
    const declared = meter75By5By10(FIVE, { isDiversified: true, isIndexFund: false });
    expect(declared).toMatchObject({ issuersAbove5: 5, above5: { low: expect.closeTo(0.46, 9) } });
  });
});

describe('shock', () => {
  test('top five of 12, 10, 9, 8 and 7 fall 20%: -9.2%', () => {
    expect(shockOf(FIVE, PLAIN, FIVE_LARGEST_FALL)).toEqual({
      low: expect.closeTo(-0.092, 9),
      high: expect.closeTo(-0.092, 9),
    });
  });

  test('the largest alone, and a named issuer', () => {
    expect(shockOf(FIVE, PLAIN, LARGEST_FALLS)).toMatchObject({ high: expect.closeTo(-0.024, 9) });
    const named = shockOf(FIVE, PLAIN, issuerFalls(issuerIdOf('C'), 0.5));
    expect(named).toMatchObject({ high: expect.closeTo(-0.045, 9) });
    expect(shockOf(FIVE, PLAIN, issuerFalls(-7, 0.5))).toEqual({ low: -0, high: -0 });
  });

  test('from ten lines at least that much', () => {
    const part = equityPartOf(tenLines('A 12', 'B 10', 'C 4'));
    expect(shockOf(part, PLAIN, LARGEST_FALLS)).toEqual({
      low: expect.closeTo(-0.032, 9),
      high: expect.closeTo(-0.024, 9),
    });
  });

  test('a line that names nothing may be the one that falls', () => {
    const part = equityPartOf(tenLines('A 12', 'B 10', 'N/A 5', 'C 4'));
    expect(shockOf(part, PLAIN, LARGEST_FALLS)).toEqual({
      low: expect.closeTo(-0.2 * (0.12 + 0.04 + 0.05), 9),
      high: expect.closeTo(-0.024, 9),
    });
  });

  test('no more can fall than is unlisted', () => {
    const part = equityPartOf(tenLines('A 60', 'B 20', 'C 19'));
    expect(shockOf(part, PLAIN, LARGEST_FALLS)).toMatchObject({ low: expect.closeTo(-0.122, 9) });
  });

  test.each([
    'ProShares UltraPro QQQ',
    'GraniteShares 2x Long NVDA Daily ETF',
    'Innovator U.S. Equity Power Buffer ETF - August',
    'Global X Nasdaq 100 Covered Call ETF',
  ])('refused for %s', (name) => {
    const kind = fundKindOf(aFund({ name }));
    expect(shockOf(FIVE, kind, LARGEST_FALLS)).toEqual({ refused: 'path-dependent' });
  });
});

describe('exposure with derivatives', () => {
  test.each([
    [1.15, 0.1, false],
    [1.151, 0, true],
    [1, 0.101, true],
    [1, -0.101, true],
  ])('gross %d with %d through derivatives: moved by derivatives %s', (gross, derivatives, is) => {
    expect(isLeveragedOrDerivative({ gross, derivatives })).toBe(is);
  });

  test('a sector fund with a small future stays plain', () => {
    const found = exposureOf([
      { direct: 0.998 },
      { direct: 0, derivative: { kind: 'future', direction: 1, notional: 0.0009 } },
    ]);
    expect(found).toMatchObject({ isLeveragedOrDerivative: false });
    expect(found.net).toBeCloseTo(0.9989, 9);
  });

  test('a 2x fund: notional counts, market value does not', () => {
    const found = exposureOf([
      { direct: 0.6 },
      { direct: 0, derivative: { kind: 'swap', direction: 1, notional: 1.4 } },
    ]);
    expect(found).toMatchObject({
      direct: 0.6,
      derivatives: 1.4,
      gross: 2,
      net: 2,
      isLeveragedOrDerivative: true,
    });
  });

  test('an inverse fund is net short', () => {
    const found = exposureOf([
      { direct: 0, derivative: { kind: 'swap', direction: -1, notional: 1 } },
    ]);
    expect(found).toMatchObject({ net: -1, gross: 1 });
  });

  test('options are added to nothing, and a missing notional is counted', () => {
    const found = exposureOf([
      { direct: 1 },
      { direct: 0, derivative: { kind: 'option', direction: -1, notional: 0.9 } },
      { direct: 0, derivative: { kind: 'swap', direction: 1 } },
    ]);
    expect(found).toMatchObject({ net: 1, optionsUnadjusted: 0.9, linesWithoutNotional: 1 });
    expect(netWithOptions(found)).toEqual({ low: expect.closeTo(0.1, 9), high: 1.9 });
  });
});

describe('how much of the book changed', () => {
  const at = (key: string, shares: number, price: number): Position => ({
    key,
    shares,
    valueUsd: shares * price,
  });

  test('nothing traded, prices moved: 0', () => {
    const before = [at('A', 10, 5), at('B', 10, 5)];
    expect(bookChangeOf({ before, after: [at('A', 10, 9), at('B', 10, 1)] })?.changed).toBe(0);
  });

  test('creations scale all positions alike: 0', () => {
    const found = bookChangeOf({
      before: [at('A', 10, 5), at('B', 20, 5)],
      after: [at('A', 13, 5), at('B', 26, 5)],
    });
    expect(found?.changed).toBeCloseTo(0, 9);
    expect(found?.scale).toBeCloseTo(1.3, 9);
  });

  test('a tenth of the book moved from one company to another: 10%', () => {
    const before = [at('A', 50, 1), at('B', 40, 1), at('C', 10, 1)];
    const found = bookChangeOf({ before, after: [at('A', 50, 1), at('B', 40, 1), at('D', 10, 1)] });
    expect(found).toMatchObject({ changed: expect.closeTo(0.1, 9), entered: 1, left: 1 });
  });

  test('lots are one position; an empty report says nothing', () => {
    const before = [at('A', 5, 1), at('A', 5, 1)];
    expect(bookChangeOf({ before, after: [at('A', 10, 1)] })?.changed).toBe(0);
    const whole = [at('A', 10, 1), at('B', 10, 1)];
    expect(bookChangeOf({ before: [...before, at('B', 10, 1)], after: whole })?.changed).toBe(0);
    expect(bookChangeOf({ before: whole, after: [...before, at('B', 10, 1)] })?.changed).toBe(0);
    expect(bookChangeOf({ before: [], after: before })).toBeUndefined();
    expect(bookChangeOf({ before, after: [] })).toBeUndefined();
  });

  test.each([
    ['a split of ten for one', 10, 100, 100, 10.5],
    ['a reverse split of one for four', 40, 10, 5, 21],
    ['a split of three for two while the price rose a fifth', 20, 30, 30, 24],
  ])('%s is no trade', (_, was, is, price, priceAfter) => {
    const before = [at('A', was, price), at('B', 5000, 1)];
    const after = [at('A', is, priceAfter), at('B', 5000, 1)];
    expect(bookChangeOf({ before, after })?.changed).toBeCloseTo(0, 9);
  });

  test('twice the shares at the same price is a trade, not a split', () => {
    const before = [at('A', 10, 10), at('B', 800, 1), at('C', 100, 1)];
    const after = [at('A', 20, 10), at('B', 800, 1)];
    expect(bookChangeOf({ before, after })?.changed).toBeCloseTo(0.1, 9);
  });

  test('a split of two for one does not explain a price that fell to a tenth', () => {
    const before = [at('A', 10, 100), at('B', 800, 1)];
    const after = [at('A', 20, 10), at('B', 800, 1)];
    expect(bookChangeOf({ before, after })?.changed).toBeCloseTo(100 / 2 / 1000, 9);
  });

  test('creations are read from the middle of the book by weight, not from its largest trade', () => {
    const before = [at('A', 45, 1), at('B', 40, 1), at('C', 15, 1)];
    const after = [at('A', 135, 1), at('B', 40, 1), at('C', 30, 1)];
    const found = bookChangeOf({ before, after });
    expect(found?.scale).toBe(2);
    expect(found?.changed).toBeCloseTo((45 + 40) / 2 / 205, 9);
    // many cheap shares weigh less than a few dear ones
    const dear = bookChangeOf({
      before: [at('A', 10, 1), at('B', 10, 9)],
      after: [at('A', 30, 1), at('B', 10, 9)],
    });
    expect(dear?.scale).toBe(1);
  });

  test('a line without shares is no position', () => {
    const empty = { key: 'X', shares: 0, valueUsd: 5 };
    const before = [at('A', 10, 1), empty];
    expect(bookChangeOf({ before, after: [at('A', 10, 1)] })).toEqual({
      ...{ changed: 0, scale: 1, entered: 0, left: 0 },
    });
    expect(bookChangeOf({ before, after: [at('A', 10, 1), empty] })).toMatchObject({
      ...{ entered: 0, left: 0 },
    });
  });

  test('what cannot be followed counts as unchanged: measured against all assets', () => {
    const before = [at('A', 40, 1), at('B', 60, 1)];
    const after = [at('C', 40, 1), at('B', 60, 1)];
    expect(bookChangeOf({ before, after })?.changed).toBe(0.4);
    expect(bookChangeOf({ before, after, assetsUsd: 200 })?.changed).toBe(0.2);
  });
});
