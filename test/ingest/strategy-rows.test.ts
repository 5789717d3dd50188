import { expect, test } from 'vitest';
import { strategyInRows } from '#lib/ingest/fees/strategy-rows.ts';

const HEADER = 'adsh\ttag\tversion\tseries\tvalue';
const row = (series: string, value: string, tag = 'StrategyNarrativeTextBlock') =>
  `a\t${tag}\toef/2025\t${series}\t${value}`;

test('the series asked for, the last filing, other texts passed over', () => {
  const rows = [
    HEADER,
    row('S000000001', 'The old way.'),
    row('S000000002', 'Another fund.'),
    row('S000000001', 'The &lt;b&gt;new&lt;/b&gt; way.'),
    row('S000000001', 'Fire.', 'RiskNarrativeTextBlock'),
  ];
  expect(strategyInRows(rows, 'S000000001')).toEqual(['The <b>new</b> way.']);
  expect(strategyInRows(rows, 'S000000003')).toBeUndefined();
});

test('a text that the data set has cut ends with its last whole sentence', () => {
  const whole = `It buys robots. ${'It buys more of them. '.repeat(93)}`.slice(0, 2_040).trimEnd();
  const [text = ''] =
    strategyInRows([HEADER, row('S000000001', `${whole} The half`)], 'S000000001') ?? [];
  expect(text.length).toBeLessThan(2_048);
  expect(text).toMatch(/\.$/);
});
