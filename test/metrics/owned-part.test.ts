import { describe, expect, test } from 'vitest';
import { equityPartOf } from '#lib/metrics/left-out.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import { ownedPartOf } from '#lib/metrics/owned-part.ts';
import { aLine, aList, completeList, issuerIdOf, tenLines } from '#test/fixtures/fund-builder.ts';

const whole = (...lines: readonly string[]) => equityPartOf(completeList(...lines));

describe('a list of funds as one book', () => {
  test('two funds by half: each company by its share of both, largest first', () => {
    const owned = ownedPartOf([
      { part: whole('A 60', 'B 40'), weight: 0.5 },
      { part: whole('A 20', 'C 80'), weight: 0.5 },
    ]);
    expect(owned?.issuers).toEqual([
      { issuerId: issuerIdOf('A'), issuer: 'A', weight: expect.closeTo(0.4, 9), lineCount: 0 },
      { issuerId: issuerIdOf('C'), issuer: 'C', weight: expect.closeTo(0.4, 9), lineCount: 0 },
      { issuerId: issuerIdOf('B'), issuer: 'B', weight: expect.closeTo(0.2, 9), lineCount: 0 },
    ]);
    expect(owned).toMatchObject({
      ...{ known: expect.closeTo(1, 9), share: { low: 1, high: 1 } },
      ...{ complete: true, unlistedLineLimit: 0, unresolved: 0 },
    });
  });

  test('bonds in the list leave the companies below the whole', () => {
    const owned = ownedPartOf([{ part: whole('A 60', 'B 40'), weight: 0.6 }]);
    expect(owned?.known).toBeCloseTo(0.6, 9);
  });

  test('a fund’s cash is in no company’s share', () => {
    const owned = ownedPartOf([{ part: whole('A 40', 'B 40', 'US Dollar 20'), weight: 1 }]);
    expect(owned?.issuers.map(({ weight }) => weight)).toEqual([
      ...[expect.closeTo(0.5, 9), expect.closeTo(0.5, 9)],
    ]);
  });

  test('what one fund leaves open stays open, by its share of the list', () => {
    const owned = ownedPartOf([
      { part: equityPartOf(tenLines('A 40', 'B 10', 'N/A 20')), weight: 0.5 },
      { part: whole('C 100'), weight: 0.5 },
    ]);
    // Equity of the first is between 80% and all of it; its smallest line weighs 10%.
    expect(owned).toMatchObject({
      ...{ complete: false, unlistedLineLimit: expect.closeTo((0.5 * 0.1) / 0.8, 9) },
      unresolved: expect.closeTo((0.5 * 0.2) / 0.8, 9),
    });
  });

  test('shares that name no company are nobody’s, and may be anybody’s', () => {
    const lines = [aLine('A', 60), aLine('N/A', 40, { asset: 'EC' })];
    const owned = ownedPartOf([{ part: equityPartOf(aList({ lines })), weight: 0.5 }]);
    expect(owned?.issuers.map(({ issuer }) => issuer)).toEqual(['A']);
    expect(owned?.unresolved).toBeCloseTo(0.2, 9);
  });

  test('its overlap with one of its own funds is that fund’s share and more', () => {
    const [first, second] = [whole('A 60', 'B 40'), whole('A 20', 'C 80')];
    const owned = ownedPartOf([
      { part: first, weight: 0.5 },
      { part: second, weight: 0.5 },
    ]);
    expect(owned && overlapOf(first, owned).overlap.low).toBeCloseTo(0.6, 9);
  });

  test('what is not read may be all of a company, and adds nothing that is sure', () => {
    const fund = whole('A 60', 'B 40');
    const owned = ownedPartOf([{ part: fund, weight: 0.1 }], 0.3);
    // 6 and 4 of the 10 read; at most 30 more, of either.
    expect(owned && overlapOf(fund, owned).overlap).toEqual({
      ...{ low: expect.closeTo(0.1, 9), high: expect.closeTo(0.4, 9) },
    });
  });

  test('of an empty list there is none', () => {
    expect(ownedPartOf([])).toBeUndefined();
  });
});
