import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importRows } from '#lib/watchlists/import-rows.ts';
import { rowSchema } from '#lib/watchlists/watchlists.ts';
import { atLeast, fuzzRuns, fuzzTimeout } from './fuzz-runs.ts';

/** Pieces of brokers' exports, of spreadsheets and of neither. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('VOO', 'QQQ', 'vfv.to', '0050', 'BRK.B', '$SMH', 'AIQ') },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Symbol',
      'Ticker',
      'Market Value',
      'Quantity',
      'Price',
      'Weight %',
      'Total',
    ),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '60%',
      '$1,234.50',
      '1.234,50',
      '-5',
      '1e400',
      'NaN',
      '--',
      '"',
      '""',
    ),
  },
  { weight: 2, arbitrary: fc.double().map(String) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', '=cmd()', '<b>', '\uFEFF') },
);
const delimiter = fc.constantFrom(',', ';', '\t', '|', ' ', '","', '"\n');
const line = fc
  .tuple(fc.array(cell, { maxLength: 6 }), delimiter)
  .map(([cells, mark]) => cells.join(mark));
const file = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end));

describe('ten thousand imported files', () => {
  test(
    'never a throw; every row fits the schema and names its fund once; what is left out says why',
    () => {
      let withRows = 0;
      fc.assert(
        fc.property(
          fc.oneof(
            { weight: 9, arbitrary: file },
            { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
          ),
          (text) => {
            const { rows, leftOut } = importRows(text);
            if (rows.length > 0) withRows += 1;
            const names = rows.map(({ ticker, market }) => `${market} ${ticker}`);
            const lines = text.split(/\r\n?|\n/).length;
            return (
              rows.every((row) => rowSchema.safeParse(row).success) &&
              new Set(names).size === names.length &&
              leftOut.every(({ line: at, reason }) => reason !== '' && at >= 1 && at <= lines)
            );
          },
        ),
        fuzzRuns(),
      );
      expect(withRows).toBeGreaterThan(atLeast(0.2));
    },
    fuzzTimeout(),
  );
});
