import { expect, test } from 'vitest';
import { FORMER_TICKERS, renamedFund } from '#lib/funds/former-tickers.ts';

test.each([
  ['IRBO', 'ARTY'],
  ['SPLG', 'SPYM'],
  ['QQQQ', 'QQQ'],
])('%s is %s today', (former, ticker) => {
  expect(renamedFund(former)).toMatchObject({ ticker });
});

test('a ticker that something else has now is not read as the fund that gave it up', () => {
  expect(renamedFund('META')).toBeUndefined();
  expect(renamedFund('QQQ')).toBeUndefined();
});

test('every change has a date and a source', () => {
  for (const { since, source } of FORMER_TICKERS) {
    expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(source).toMatch(/^https:\/\//);
  }
});
