import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compositionOf } from '#lib/themes/composition.ts';
import { canCarryVerdict } from '#lib/themes/evidence.ts';
import { verdictOf } from '#lib/themes/verdict.ts';
import { anyRows, anyWeights } from './any-portfolio.ts';
import { CASH, evidenceFrom, partOf, type TestRow } from './evidence-of.ts';

const CHIPS: TestRow = { company: 'Chips', low: 0.9, high: 1 };
const SOME: TestRow = { company: 'Some', low: 0.2, high: 0.4 };
const NONE: TestRow = { company: 'None', low: 0, high: 0.02 };
const COARSE: TestRow = { company: 'Coarse', low: 0, high: 0.4 };

function verdictKind(weights: Record<string, number>, rows: readonly TestRow[]): string {
  const verdict = verdictOf(partOf(weights), [evidenceFrom(rows)]);
  return verdict.kind === 'refused' ? verdict.why : verdict.kind;
}

describe('verdicts', () => {
  const rows = [CHIPS, SOME, NONE, COARSE];
  test.each([
    ['all in the theme', { Chips: 1 }, 'fits'],
    ['85% is enough: 80% and the margin', { Chips: 0.85, Other: 0.15 }, 'fits'],
    ['82% is within the margin', { Chips: 0.82, Other: 0.18 }, 'not-enough-looked-up'],
    ['half of it in parts', { Chips: 0.5, Some: 0.4, Other: 0.1 }, 'fits-loosely'],
    ['30% proved outside', { Chips: 0.7, None: 0.3 }, 'does-not-reach'],
    [
      '22% outside is within the margin',
      { Chips: 0.6, Other: 0.18, None: 0.22 },
      'not-enough-looked-up',
    ],
    ['too coarsely reported', { Chips: 0.5, Coarse: 0.4, Other: 0.1 }, 'not-reported'],
    ['nothing looked up', { Other: 1 }, 'not-enough-looked-up'],
    ['too little equity', { Chips: 0.7, [CASH]: 0.3 }, 'equity-share'],
    ['a list with a hole', { Chips: 0.9 }, 'incomplete-list'],
  ] as const)('%s', (_, weights, expected) => {
    expect(verdictKind(weights, rows)).toBe(expected);
  });

  test('ten lines are no ground for a verdict', () => {
    const verdict = verdictOf(partOf({ Chips: 0.9 }, 'top-ten'), [evidenceFrom([CHIPS])]);
    expect(verdict).toEqual({ kind: 'refused', why: 'incomplete-list' });
  });

  test('an industry that is the theme carries a verdict, a third party’s figure does not', () => {
    const industry = { ...CHIPS, low: 0.5, grade: 'C', basedOn: 'industry' } as const;
    expect(verdictKind({ Chips: 1 }, [industry])).toBe('fits');
    expect(verdictKind({ Chips: 1 }, [{ ...CHIPS, grade: 'C' }])).toBe('not-enough-looked-up');
  });

  test('a share between the two lines decides nothing', () => {
    const between: TestRow = { company: 'Between', low: 0.06, high: 0.08 };
    expect(verdictKind({ Between: 1 }, [between])).toBe('not-enough-looked-up');
  });
});

describe('any portfolio and any evidence', () => {
  test('rows of grade C alone never give a verdict', () => {
    fc.assert(
      fc.property(anyWeights, anyRows, (weights, rows) => {
        const onlyC = rows.map((row) => ({ ...row, grade: 'C' as const }));
        const { kind } = verdictOf(partOf(weights), [evidenceFrom(onlyC)]);
        expect(['not-reported', 'not-enough-looked-up', 'refused']).toContain(kind);
      }),
      { seed: 65 },
    );
  });

  test('companies that were not looked up never give a verdict', () => {
    fc.assert(
      fc.property(anyWeights, anyRows, (weights, rows) => {
        const ofOthers = rows.map((row) => ({ ...row, company: `Not ${row.company}` }));
        const { kind } = verdictOf(partOf(weights), [evidenceFrom(ofOthers)]);
        expect(['not-enough-looked-up', 'refused']).toContain(kind);
      }),
      { seed: 68 },
    );
  });

  test('a verdict survives every line between 5% and 10%', () => {
    fc.assert(
      fc.property(
        anyWeights,
        anyRows,
        fc.double({ min: 0.05, max: 0.1, noNaN: true }),
        (weights, rows, line) => {
          const part = partOf(weights);
          const evidence = [evidenceFrom(rows)];
          const { kind } = verdictOf(part, evidence);
          const w = compositionOf(part, evidence, { line, accepts: canCarryVerdict }).weights;
          if (kind === 'fits') expect(w.mostly).toBeGreaterThanOrEqual(0.8);
          if (kind === 'fits-loosely') expect(w.mostly + w.partly).toBeGreaterThanOrEqual(0.8);
          if (kind === 'does-not-reach') expect(1 - w.hardly).toBeLessThan(0.8);
        },
      ),
      { seed: 66, numRuns: 500 },
    );
  });

  test('the order of holdings does not matter', () => {
    fc.assert(
      fc.property(anyWeights, anyRows, (weights, rows) => {
        const turned = Object.fromEntries(Object.entries(weights).reverse());
        const evidence = [evidenceFrom(rows)];
        expect(verdictOf(partOf(turned), evidence).kind).toBe(
          verdictOf(partOf(weights), evidence).kind,
        );
      }),
      { seed: 67 },
    );
  });
});
