import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketsOf, COMPOSITION_CLASSES, classOf, compositionOf } from '#lib/themes/composition.ts';
import { evidenceOf } from '#lib/themes/evidence.ts';
import { anyRows, anyWeights } from './any-portfolio.ts';
import { CASH, evidenceFrom, partOf } from './evidence-of.ts';

describe('class of an interval of revenue shares', () => {
  test.each([
    [0.88, 0.9, 'mostly'],
    [0.5, 1, 'mostly'],
    [0.31, 0.43, 'partly'],
    [0.15, 0.58, 'partly'],
    [0, 0.024, 'hardly'],
    [0, 0.27, 'coarse'],
    [0, 1, 'coarse'],
  ] as const)('%d to %d is %s', (low, high, expected) => {
    expect(classOf({ low, high })).toBe(expected);
  });

  test('the line between hardly and partly can be moved', () => {
    expect(classOf({ low: 0.06, high: 0.08 }, 0.05)).toBe('partly');
    expect(classOf({ low: 0.06, high: 0.08 }, 0.1)).toBe('hardly');
  });
});

describe('composition', () => {
  const evidence = evidenceFrom([
    { company: 'Chips', low: 0.9, high: 1 },
    { company: 'Half', low: 0.2, high: 0.4 },
    { company: 'Shop', low: 0, high: 0.02 },
    { company: 'Cloud', low: 0, high: 0.3 },
  ]);

  test('sorts a portfolio and adds up revenue', () => {
    const part = partOf({ Chips: 0.4, Half: 0.2, Shop: 0.1, Cloud: 0.2, Other: 0.1 });
    const { weights, revenueWeighted, coverage } = compositionOf(part, [evidence]);
    expect(weights.mostly).toBeCloseTo(0.4);
    expect(weights.partly).toBeCloseTo(0.2);
    expect(weights.hardly).toBeCloseTo(0.1);
    expect(weights.coarse).toBeCloseTo(0.2);
    expect(weights['not-looked-up']).toBeCloseTo(0.1);
    expect(coverage).toBeCloseTo(0.9);
    expect(revenueWeighted.low).toBeCloseTo(0.4 * 0.9 + 0.2 * 0.2);
    expect(revenueWeighted.high).toBeCloseTo(0.4 + 0.2 * 0.4 + 0.1 * 0.02 + 0.2 * 0.3 + 0.1);
  });

  test('is over the equity part: cash beside it changes nothing', () => {
    const whole = compositionOf(partOf({ Chips: 0.8, Other: 0.2 }), [evidence]);
    const halfCash = compositionOf(partOf({ Chips: 0.4, Other: 0.1, [CASH]: 0.5 }), [evidence]);
    expect(halfCash.weights.mostly).toBeCloseTo(whole.weights.mostly);
  });

  test('what a ten-line list leaves out counts as not looked up', () => {
    const { weights, unlisted } = compositionOf(partOf({ Chips: 0.3 }, 'top-ten'), [evidence]);
    expect(weights.mostly).toBeCloseTo(0.3);
    expect(unlisted).toBeCloseTo(0.7);
    expect(weights['not-looked-up']).toBeCloseTo(0.7);
  });
});

describe('themes joined by "and" are one claim', () => {
  const robots = evidenceFrom(
    [
      { company: 'Robots', low: 0.9, high: 1 },
      { company: 'Both', low: 0.2, high: 0.3 },
    ],
    'robotics-automation',
  );
  const ai = evidenceFrom([{ company: 'Both', low: 0.3, high: 0.5 }], 'artificial-intelligence');

  test('at least the largest single share, at most all together', () => {
    expect(evidenceOf('Both', [robots, ai])?.share).toEqual({ low: 0.3, high: 0.8 });
  });

  test('a theme without a row leaves the upper end open', () => {
    expect(evidenceOf('Robots', [robots, ai])?.share).toEqual({ low: 0.9, high: 1 });
  });

  test('no row at all is nothing, not zero', () => {
    expect(evidenceOf('Bakery', [robots, ai])).toBeUndefined();
  });
});

test('layers of AI: proved revenue by layer, the rest other or unknown', () => {
  const buckets = { infrastructure: 0.75, platform: 0.25, application: 0 };
  const evidence = evidenceFrom([{ company: 'Chips', low: 0.8, high: 0.9, buckets }]);
  const split = bucketsOf(compositionOf(partOf({ Chips: 0.5, Other: 0.5 }), [evidence]));
  expect(split.infrastructure).toBeCloseTo(0.5 * 0.8 * 0.75);
  expect(split.platform).toBeCloseTo(0.5 * 0.8 * 0.25);
  expect(split.other).toBeCloseTo(0.5 * 0.1);
  expect(split.unknown).toBeCloseTo(0.5 * 0.1 + 0.5);
});

describe('any portfolio and any evidence', () => {
  test('classes and layers sum to 1; low is at most high', () => {
    fc.assert(
      fc.property(anyWeights, anyRows, (weights, rows) => {
        const composition = compositionOf(partOf(weights), [evidenceFrom(rows)]);
        const sum = COMPOSITION_CLASSES.reduce(
          (total, name) => total + composition.weights[name],
          0,
        );
        expect(sum).toBeCloseTo(1, 9);
        const split = bucketsOf(composition);
        expect(Object.values(split).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        expect(composition.revenueWeighted.low).toBeLessThanOrEqual(
          composition.revenueWeighted.high + 1e-12,
        );
      }),
      { seed: 62 },
    );
  });

  test('more evidence never widens the revenue interval', () => {
    fc.assert(
      fc.property(anyWeights, anyRows, fc.nat(), (weights, rows, at) => {
        const unique = [...new Map(rows.map((row) => [row.company, row])).values()];
        const fewer = unique.filter((_, i) => i !== at % Math.max(1, unique.length));
        const less = compositionOf(partOf(weights), [evidenceFrom(fewer)]).revenueWeighted;
        const more = compositionOf(partOf(weights), [evidenceFrom(unique)]).revenueWeighted;
        expect(more.low).toBeGreaterThanOrEqual(less.low - 1e-12);
        expect(more.high).toBeLessThanOrEqual(less.high + 1e-12);
      }),
      { seed: 63 },
    );
  });

  test('the order of holdings does not matter', () => {
    fc.assert(
      fc.property(anyWeights, anyRows, (weights, rows) => {
        const turned = Object.fromEntries(Object.entries(weights).reverse());
        const evidence = evidenceFrom(rows);
        const a = compositionOf(partOf(weights), [evidence]).weights;
        const b = compositionOf(partOf(turned), [evidence]).weights;
        for (const name of COMPOSITION_CLASSES) expect(a[name]).toBeCloseTo(b[name], 9);
      }),
      { seed: 64 },
    );
  });
});
