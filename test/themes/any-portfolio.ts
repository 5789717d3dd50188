import fc from 'fast-check';
import type { TestRow } from './evidence-of.ts';

/** Portfolios and evidence over a few companies, so that they meet. */
const NAMES = ['Ash', 'Birch', 'Cedar', 'Date', 'Elm', 'Fir', 'Gum', 'Hazel'];

export const anyRows = fc
  .array(
    fc.record({
      company: fc.constantFrom(...NAMES),
      bounds: fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      grade: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
    }),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map(
      ({ company, bounds: [a, b], grade }): TestRow => ({
        company,
        low: Math.min(a, b),
        high: Math.max(a, b),
        grade,
      }),
    ),
  );

export const anyWeights = fc
  .dictionary(fc.constantFrom(...NAMES), fc.double({ min: 0.001, max: 1, noNaN: true }), {
    minKeys: 1,
  })
  .map((raw) => {
    const sum = Object.values(raw).reduce((a, b) => a + b, 0);
    return Object.fromEntries(Object.entries(raw).map(([name, weight]) => [name, weight / sum]));
  });
