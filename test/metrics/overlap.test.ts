import { describe, expect, test } from 'vitest';
import { groupIssuers } from '#lib/filings/nport/group-issuers.ts';
import { equityPartOf } from '#lib/metrics/left-out.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import { aLine, aList, completeList, tenLines } from '#test/fixtures/fund-builder.ts';

const part = (...lines: readonly string[]) => equityPartOf(completeList(...lines));
const at = (value: number) => ({ low: expect.closeTo(value, 10), high: expect.closeTo(value, 10) });

describe('overlap of complete lists', () => {
  test('x.40 y.35 z.25 with x.20 y.30 w.50: overlap .50, active share .50', () => {
    const found = overlapOf(part('X 40', 'Y 35', 'Z 25'), part('X 20', 'Y 30', 'W 50'));
    expect(found.overlap).toEqual(at(0.5));
    expect(found.activeShare).toEqual(at(0.5));
    expect(found.coverageAinB).toEqual(at(0.75));
    expect(found.coverageBinA).toEqual(at(0.5));
  });

  test('different names whose every number is a placeholder share nothing (a published tool says 70%)', () => {
    const names = ['Alpha Inc', 'Beta Inc', 'Gamma Inc', 'Delta Inc', 'Eta Inc', 'Zeta Inc'];
    // As filed: cusip N/A or 000000000, which the reader leaves out.
    expect(new Set(groupIssuers(names.map((name) => ({ name, asset: 'EC' })))).size).toBe(6);
    const found = overlapOf(part('ALPHA 30', 'BETA 40', 'GAMMA 30'), part('D 20', 'E 50', 'F 30'));
    expect(found.overlap).toEqual(at(0));
  });

  test('lines that name nothing are shared with none for sure, and may be anything', () => {
    const unnamed = (...weights: readonly number[]) =>
      equityPartOf(aList({ lines: weights.map((w) => aLine('N/A', w, { asset: 'EC' })) }));
    expect(overlapOf(unnamed(30, 70), unnamed(20, 80)).overlap).toEqual({ low: 0, high: 1 });
    const half = equityPartOf(
      aList({ lines: [aLine('X', 60), aLine('N/A', 40, { asset: 'EC' })] }),
    );
    const { overlap, coverageAinB } = overlapOf(half, part('X 30', 'Y 70'));
    expect(overlap).toEqual({ low: expect.closeTo(0.3, 10), high: expect.closeTo(0.7, 10) });
    expect(coverageAinB).toEqual({ low: expect.closeTo(0.6, 10), high: expect.closeTo(1, 10) });
  });

  test('a 10% name in two lots on one side shares 10% (a published tool says 20%)', () => {
    const whole = part('X 10', 'A 90');
    const lots = part('X 5', 'X 5', 'B 90');
    expect(overlapOf(whole, lots).overlap).toEqual(at(0.1));
  });

  test('weights count, not the number of names', () => {
    const a = part('BIG 97', 'S1 1', 'S2 1', 'S3 1');
    const b = part('BIG 97', 'T1 1', 'T2 1', 'T3 1');
    expect(overlapOf(a, b).overlap).toEqual(at(0.97));
  });

  test('cash and collateral are neither shared nor in the denominator', () => {
    const a = part('X 50', 'Y 50', 'Invesco Private Prime Fund 20');
    const b = part('X 50', 'Y 50', 'Invesco Private Prime Fund 5');
    expect(overlapOf(a, b).overlap).toEqual(at(1));
  });
});

describe('overlap of ten-line lists', () => {
  test('at least what both show, at most what the rest allows', () => {
    const ten = equityPartOf(tenLines('X 6', 'Y 5', 'Q 5'));
    const full = part('X 4', 'Y 40', 'Z 56');
    const { overlap, coverageAinB, coverageBinA } = overlapOf(ten, full);
    expect(overlap.low).toBeCloseTo(0.09, 10);
    // X is used up; Y and Z can only be one and two more lines of 5 each.
    expect(overlap.high).toBeCloseTo(0.04 + 0.1 + 0.1, 10);
    expect(coverageAinB.low).toBeCloseTo(0.11, 10);
    expect(coverageAinB.high).toBeCloseTo(0.95, 10);
    expect(coverageBinA.low).toBeCloseTo(0.44, 10);
    expect(coverageBinA.high).toBe(1);
  });

  test('two ten-line lists without a common name can still share their rests', () => {
    const found = overlapOf(equityPartOf(tenLines('A 30', 'B 30')), equityPartOf(tenLines('C 60')));
    expect(found.overlap.low).toBe(0);
    expect(found.overlap.high).toBeCloseTo(0.8, 10);
  });
});
