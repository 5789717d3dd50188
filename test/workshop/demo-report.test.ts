import { expect, test } from 'vitest';
import { demoReport } from '#lib/workshop/demo/demo-report.ts';

test('one line a fund; what is not covered says so; columns line up beside Chinese names', () => {
  const report = demoReport([
    {
      mentions: 4,
      badge: {
        ticker: 'AIQ',
        market: 'US',
        coverage: 'covered',
        fee: 'fee 0.68%',
        concentration: 'top 10 36%',
        telling: '51% in QQQ too',
      },
    },
    {
      mentions: 1,
      badge: {
        ticker: 'GLD',
        market: 'US',
        coverage: 'covered',
        fee: 'fee 0.40%',
        telling: 'gold',
      },
    },
    { mentions: 1, badge: { ticker: '0050', market: 'TW', coverage: 'recognised' } },
  ]);
  expect(report.split('\n')).toEqual([
    '  ticker  market  times  fee          ten largest, or what is inside  against its name',
    '  AIQ     US      4      fee 0.68%    top 10 36%                      51% in QQQ too',
    '  GLD     US      1      fee 0.40%    –                               gold',
    '  0050    TW      1      not covered  –                               –',
  ]);
});

test('a page without funds says so', () => {
  expect(demoReport([])).toBe('  no fund found on this page');
});
