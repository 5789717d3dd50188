import { describe, expect, test } from 'vitest';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { aFund, completeList, tenLines } from '#test/fixtures/fund-builder.ts';

const kind = (name: string, ...lines: readonly string[]) =>
  fundKindOf(aFund({ name, holdings: tenLines(...lines) }));

describe('a name that is silent about bonds, over lines that are', () => {
  test.each([
    // bonds whose issuers read like companies: told by any government line that is no rounding
    ['Example Core Income ETF', 'bond', ['Microsoft Corp 2', 'US Treasury N/B 0.5']],
    ['Example Core Income ETF', 'bond', ['Microsoft Corp 2', 'Fannie Mae 0.5']],
    ['Example Core Income ETF', 'bond', ['Microsoft Corp 2', 'State of California 0.5']],
    ['Example Core Income ETF', 'bond', ['Microsoft Corp 2', 'ARES CLO Ltd 0.5']],
    ['Example Total Return ETF', 'bond', ['Microsoft Corp 2', 'US Treasury N/B 0.5']],
    ['Example Opportunities ETF', 'bond', ['Microsoft Corp 2', 'US Treasury N/B 0.5']],
    ['Example High Incom', 'bond', ['Microsoft Corp 2', 'US Treasury N/B 0.5']],
    // a bill for cash beside ten small lines; beside large ones it is a stock fund's cash
    ['Example Core Income ETF', 'bond', ['Microsoft Corp 14', 'US Treasury N/B 0.5']],
    ['Example Core Income ETF', 'plain-equity', ['Microsoft Corp 14.6', 'US Treasury N/B 0.5']],
    ['Example Core Income ETF', 'plain-equity', ['Microsoft Corp 30', 'US Treasury N/B 6']],
    ['Example Core Income ETF', 'bond', ['Microsoft Corp 30', 'US Treasury N/B 6.1']],
    ['Example Core Income ETF', 'plain-equity', ['Microsoft Corp 2', 'Apple Inc 1']],
    // names whose income is that of shares, or that claim none
    ['Example Dividend Income ETF', 'plain-equity', ['Microsoft Corp 2', 'US Treasury N/B 0.5']],
    ['Example Real Estate Income ETF', 'plain-equity', ['Prologis Inc 2', 'US Treasury N/B 0.5']],
    ['Example Energy Income ETF', 'plain-equity', ['Chevron Corp 2', 'US Treasury N/B 0.5']],
    ['Example Core ETF', 'plain-equity', ['Microsoft Corp 2', 'US Treasury N/B 0.5']],
    ['Example Incomparable ETF', 'plain-equity', ['Microsoft Corp 2', 'US Treasury N/B 0.5']],
    // a registrant's name, not the fund's
    ['ETF Opportunities Trust Example ETF', 'mixed', ['Microsoft Corp 5', 'US Treasury N/B 4']],
    // shares of more than half, or mostly something else, are no bonds that read like companies
    ['Example Opportunities ETF', 'mixed', ['Microsoft Corp 51', 'US Treasury N/B 90']],
    ['Example Income ETF', 'other-derivatives', ['N/A 90', 'US Treasury N/B 1']],
    // one issuer of bonds among companies: the others can be either
    ['Example High Income ETF', 'unclear', ['SoftBank Group Corp 18', 'Garrett LX I S.a.r.l. 1.7']],
    ['Example Core ETF', 'plain-equity', ['SoftBank Group Corp 18', 'Garrett LX I S.a.r.l. 1.7']],
  ])('%s: %s of %j', (name, expected, lines) => {
    expect(kind(name, ...lines)).toEqual({ name: expected, evidence: 'holdings' });
  });
});

describe('bills that stand behind derivatives', () => {
  test.each([
    ['a large bill and nothing else', 'other-derivatives', ['Treasury Bill 11']],
    ['a tenth in one bill', 'bond', ['Treasury Bill 10']],
    ['large notes beside agencies', 'bond', ['Treasury Note 15', 'Fannie Mae 14']],
    ['large notes beside states', 'bond', ['Treasury Note 15', 'State of California 14']],
    ['large notes beside loans', 'bond', ['Treasury Note 15', 'ARES CLO Ltd 14']],
    ['more cash than bills', 'other-derivatives', ['US Dollar 17', 'Treasury Bill 8', 'A Corp 1']],
    ['more bills than cash', 'bond', ['US Dollar 7', 'Treasury Bill 8', 'A Corp 1']],
    ['beside shares of more than half', 'mixed', ['Treasury Bill 90', 'A Corp 51']],
    ['beside shares of half', 'other-derivatives', ['Treasury Bill 90', 'A Corp 50']],
    ['beside funds of more than a third', 'mixed', ['Treasury Note 10', 'Example Gold ETF 6']],
    ['nothing but cash', 'other-derivatives', ['US Dollar 60']],
    ['nothing', 'unclear', []],
  ])('%s: %s', (_, expected, lines) => {
    expect(kind('Example Trend ETF', ...lines)).toEqual({ name: expected, evidence: 'holdings' });
  });

  test.each([
    ['bond', ['Treasury Bill 95', 'US Dollar 5']],
    ['other-derivatives', ['Treasury Bill 90', 'US Dollar 10']],
    ['other-derivatives', ['Treasury Bill 95', 'N/A 5']],
  ])('%s where every line is listed: %j', (expected, lines) => {
    const whole = fundKindOf(
      aFund({ name: 'Example Trend ETF', holdings: completeList(...lines) }),
    );
    expect(whole).toEqual({ name: expected, evidence: 'holdings' });
  });

  test('nothing but cash, and the name says so', () => {
    expect(kind('Example Cash ETF', 'US Dollar 60')).toEqual({
      ...{ name: 'cash', evidence: 'holdings' },
    });
  });
});

describe('a fund without a report', () => {
  const bare = (name: string) => {
    const { holdings: _, ...fund } = aFund({ name });
    return fundKindOf(fund);
  };

  test.each([
    ['Example 60/40 Portfolio', 'fund-of-funds'],
    ['Example Growth Allocation Portfolio', 'fund-of-funds'],
    ['Example 2040/50 Portfolio', 'unclear'],
    ['Example 60/4 Portfolio', 'unclear'],
    ['Example Portfolio', 'unclear'],
  ])('%s: %s', (name, expected) => {
    expect(bare(name)).toEqual({ name: expected, evidence: 'name' });
  });
});

describe('a wrapper in the name that its lines cannot change', () => {
  test.each([
    ['Example Preferred ETF', { name: 'mixed', evidence: 'name', holds: 'preferred shares' }],
    ['Example Target Date 2050 ETF', { name: 'fund-of-funds', evidence: 'name' }],
    ['Example Money Market ETF', { name: 'cash', evidence: 'name' }],
  ])('%s', (name, expected) => {
    expect(kind(name, 'Microsoft Corp 2', 'Apple Inc 1')).toEqual(expected);
  });

  test('a bond fund’s name over two bond funds and more of them than anything else', () => {
    const name = 'Example High Yield ETF';
    const funds = { name: 'fund-of-funds', evidence: 'holdings' };
    const bond = { name: 'bond', evidence: 'name' };
    expect(kind(name, 'A Bond ETF 50', 'B Bond ETF 30')).toEqual(funds);
    expect(kind(name, 'A Bond ETF 50')).toEqual(bond);
    expect(kind(name, 'A Bond ETF 10', 'B Bond ETF 10', 'ARES CLO Ltd 30')).toEqual(bond);
    expect(kind(name, 'A Bond ETF 15', 'B Bond ETF 15')).toEqual(bond);
    expect(kind(name, 'A Bond ETF 16', 'B Bond ETF 15')).toEqual(funds);
    const five = ['A ETF 5', 'B ETF 5', 'C ETF 5', 'D ETF 5', 'E ETF 5'];
    expect(kind(name, ...five)).toEqual(funds);
    expect(kind(name, ...five.slice(1))).toEqual(bond);
  });

  test('a volatility fund is one although its name has a word of bonds', () => {
    expect(kind('Example VIX Short-Term Futures ETF', 'US Dollar 60')).toEqual({
      ...{ name: 'other-derivatives', evidence: 'name', holds: 'VIX futures' },
    });
    expect(kind('Example Gold Bond ETF', 'ARES CLO Ltd 60')).toEqual({
      ...{ name: 'bond', evidence: 'name' },
    });
  });

  test('gold beside shares and loans: futures, where a coin would be one of several things', () => {
    const lines = ['A Corp 40', 'ARES CLO Ltd 30', 'B Corp 30'];
    const whole = (name: string) => fundKindOf(aFund({ name, holdings: completeList(...lines) }));
    expect(whole('Example Gold ETF')).toEqual({
      ...{ name: 'other-derivatives', evidence: 'name', holds: 'gold' },
    });
    expect(whole('Example Bitcoin ETF')).toEqual({ name: 'mixed', evidence: 'holdings' });
  });
});
