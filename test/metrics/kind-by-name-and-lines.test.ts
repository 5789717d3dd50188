import { describe, expect, test } from 'vitest';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { aFund, completeList } from '#test/fixtures/fund-builder.ts';

const kind = (name: string, ...lines: readonly string[]) =>
  fundKindOf(aFund({ name, holdings: completeList(...lines) }));

function bare(name: string, ids: ReturnType<typeof aFund>['ids'] = { cik: 1 }) {
  const { holdings: _, ...fund } = aFund({ name, ids });
  return fundKindOf(fund);
}

describe('a wrapper’s name over lines that are funds', () => {
  const buffer = 'Innovator Laddered Allocation Power Buffer ETF';

  test('a ladder of buffers is a fund of funds, as soon as one line is a fund', () => {
    expect(kind(buffer, 'Innovator US Equity Power Buffer ETF 60', 'A Corp 40').name).toBe(
      'fund-of-funds',
    );
    expect(bare(buffer).name).toBe('fund-of-funds');
    expect(kind(buffer, 'A Corp 60', 'B Corp 40').name).toBe('buffer');
  });

  test('without saying so it takes four funds that make up most of it', () => {
    const three = ['A ETF 25', 'B ETF 25', 'C ETF 25'];
    const name = 'Example Power Buffer ETF - January';
    expect(kind(name, ...three, 'D ETF 25').name).toBe('fund-of-funds');
    expect(kind(name, ...three, 'D Corp 25').name).toBe('buffer');
    const little = ['A ETF 5', 'B ETF 5', 'C ETF 5', 'D ETF 5', 'E Corp 80'];
    expect(kind(name, ...little).name).toBe('buffer');
  });
});

describe('a metal, commodity or coin in the name', () => {
  test.each([
    [
      'shares of miners are shares',
      'Example Gold Miners ETF',
      ['A Corp 60', 'B Corp 40'],
      'plain-equity',
    ],
    [
      'bonds and shares beside a coin',
      'Example Bitcoin ETF',
      ['A Corp 40', 'Corporate Loan Fund Funding LLC 30', 'B Corp 30'],
      'mixed',
    ],
  ])('%s', (_, name, lines, expected) => {
    expect(kind(name, ...lines).name).toBe(expected);
  });

  test('without a report: a trust or pool, and futures where it is a fund under the 1940 act', () => {
    expect(bare('Example Gold Trust')).toMatchObject({ name: 'commodity-trust', holds: 'gold' });
    expect(bare('Example Bitcoin Trust')).toMatchObject({ name: 'crypto-trust', holds: 'bitcoin' });
    expect(bare('Example Gold ETF', { cik: 1, seriesId: 'S000000001' })).toMatchObject({
      ...{ name: 'other-derivatives', evidence: 'name', holds: 'gold' },
    });
  });

  test('shares beside the coin itself, where there are more shares', () => {
    const name = 'Example S&P 500 and XRP ETF';
    expect(kind(name, 'A Corp 60', 'XRP 30')).toMatchObject({
      ...{ name: 'mixed', evidence: 'holdings', holds: 'shares and XRP' },
    });
    expect(kind(name, 'A Corp 30', 'XRP 60')).not.toMatchObject({ holds: 'shares and XRP' });
    expect(kind(name, 'A Corp 60', 'Bitcoin 30')).not.toMatchObject({ holds: 'shares and XRP' });
  });

  test('a note says what it follows, and by how much', () => {
    expect(bare('MicroSectors Gold 3X Leveraged ETN')).toMatchObject({
      ...{ name: 'note', evidence: 'name', holds: 'gold' },
      leverage: { factor: 3, direction: 'long' },
    });
  });
});
