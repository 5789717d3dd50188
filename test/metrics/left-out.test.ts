import { describe, expect, test } from 'vitest';
import { concentrationOf, topTenOf } from '#lib/metrics/concentration.ts';
import { equityPartOf, leftOutShare } from '#lib/metrics/left-out.ts';
import { aLine, aList, completeList, tenLines } from '#test/fixtures/fund-builder.ts';

describe('what is left out of rank and denominator', () => {
  test('a small-cap fund whose largest line is lending cash: 19.4% falls to 5.2%', () => {
    const list = tenLines(
      'BlackRock Funds III 14.24',
      'Bloom Energy Corp 1.01',
      'Coeur Mining Inc 0.65',
      'Fabrinet 0.64',
      'Nextpower Inc 0.60',
      'EchoStar Corp 0.54',
      'Credo Technology 0.51',
      'Kratos Defense 0.43',
      'Advanced Energy 0.41',
      'Sterling Infrastructure 0.41',
    );
    const part = equityPartOf(list);
    expect(list.knownWeight).toBeCloseTo(0.1944, 4);
    expect(topTenOf(part).low).toBeCloseTo(0.052, 4);
    expect(leftOutShare(part)).toBeCloseTo(0.1424, 6);
    expect(part.leftOut.get('collateral')).toBeCloseTo(0.1424, 6);
  });

  test('a solar fund with two lending vehicles: 71 falls towards 58', () => {
    const list = aList({
      lines: [
        aLine('Invesco Private Prime Fund', 15.04, { asset: 'STIV' }),
        aLine('Nextpower Inc', 10.49, { asset: 'EC' }),
        aLine('Enlight', 7.42, { asset: 'EC' }),
        aLine('Enphase', 7.06, { asset: 'EC' }),
        aLine('First Solar', 6.7, { asset: 'EC' }),
        aLine('Invesco Private Government Fund', 5.87, { asset: 'STIV' }),
        aLine('GCL', 5.61, { asset: 'EC' }),
        aLine('Doral', 4.4, { asset: 'EC' }),
        aLine('Sunrun', 4.34, { asset: 'EC' }),
        aLine('SolarEdge', 4.27, { asset: 'EC' }),
        aLine('Ninth', 4.1, { asset: 'EC' }),
        aLine('Tenth', 4.05, { asset: 'EC' }),
        aLine('Rest A', 21, { asset: 'EC' }),
        aLine('Rest B', 20.56, { asset: 'EC' }),
      ],
    });
    const part = equityPartOf(list);
    expect(part.share.low).toBeCloseTo(1, 4);
    expect(leftOutShare(part)).toBeCloseTo(0.2091, 4);
    const ranked = part.issuers.map((issuer) => issuer.issuer);
    expect(ranked).not.toContain('Invesco Private Prime Fund');
  });

  test('lots and share classes of one issuer are added before ranking', () => {
    const list = aList({
      lines: [
        aLine('Alphabet Inc', 3, { label: 'GOOGL' }),
        aLine('Alphabet Inc', 2.5, { label: 'GOOG' }),
        aLine('Apple Inc', 4),
        aLine('Rest', 90.5),
      ],
    });
    const alphabet = equityPartOf(list).issuers.find((issuer) => issuer.issuer === 'Alphabet Inc');
    expect(alphabet).toMatchObject({ weight: 0.055, lineCount: 2 });
  });

  test('placeholders are never one issuer', () => {
    const list = aList({
      lines: [
        aLine('N/A', 30, { asset: 'EC' }),
        aLine('N/A', 30, { asset: 'EC' }),
        aLine('Apple Inc', 40, { asset: 'EC' }),
      ],
    });
    const part = equityPartOf(list);
    expect(part.issuers.map((issuer) => issuer.weight)).toEqual([0.4, 0.3, 0.3]);
  });

  test('a placeholder without a category widens instead of ranking', () => {
    const part = equityPartOf(tenLines('Apple Inc 20', 'N/A 10', 'Tesla Inc 5'));
    expect(part.unresolved).toBeCloseTo(0.1);
    const { low, high } = topTenOf(part);
    expect(low).toBeCloseTo(0.25);
    expect(high).toBeGreaterThanOrEqual(0.35);
  });

  test('a complete list that does not add up gives a range', () => {
    const part = equityPartOf(completeList('Apple Inc 50', 'Tesla Inc 40'));
    expect(part.share).toEqual({ low: 0.9, high: 1 });
    expect(topTenOf(part).low).toBeCloseTo(0.9);
    expect(topTenOf(part).high).toBe(1);
  });

  test('nothing but cash: nothing to rank', () => {
    const part = equityPartOf(tenLines('First American Government Obli 90'));
    expect(concentrationOf(part)).toEqual({ refused: 'nothing-to-rank' });
  });
});
