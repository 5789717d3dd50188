import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNport } from '#lib/filings/nport/nport-reader.ts';
import { FilingProblem } from '#lib/filings/xml/filing-problem.ts';
import { summariseFiling } from '#lib/ingest/nport/summarise-filing.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/data/sec/nport');
const here = existsSync(FOLDER);
if (!here) process.stderr.write('SKIPPED: filings as filed, no ../shared/data/sec/nport\n');
const files = here ? readdirSync(FOLDER).filter((name) => name.endsWith('.xml')) : [];

function bytesOf(file: string): Uint8Array {
  return readFileSync(join(FOLDER, file));
}

/** The kind of refusal, or the number of positions. */
function outcome(bytes: Uint8Array): string | number {
  try {
    return summariseFiling(readNport(bytes)).positions;
  } catch (error) {
    if (error instanceof FilingProblem) return error.kind;
    throw error;
  }
}

describe.skipIf(!here)('filings as filed', () => {
  test('a whole index fund: every position, with the sum and head as filed', () => {
    const summary = summariseFiling(readNport(bytesOf('vanguard-500_2025-06-30.xml')));
    expect(summary).toMatchObject({
      seriesId: 'S000002839',
      reportDate: '2025-06-30',
      netAssetsUsd: 1_487_892_884_605.12,
      positions: 541,
      kind: 'plain-equity',
    });
    expect(summary.sumPercent).toBeCloseTo(100.24, 2);
  });

  test.each(files)('%s is read, or refused with one typed problem', (file) => {
    const expected = file.includes('excerpts') ? 'string' : 'number';
    expect(typeof outcome(bytesOf(file))).toBe(expected);
  });

  test('cut anywhere, a filing is never complete', () => {
    for (const file of files) {
      const whole = bytesOf(file);
      const end = whole.lastIndexOf('>'.charCodeAt(0));
      const step = Math.max(1, Math.floor(end / 10));
      for (let cut = 0; cut <= end; cut += step)
        expect(outcome(whole.subarray(0, cut)), `${file} cut at ${cut}`).toBeTypeOf('string');
      expect(outcome(whole.subarray(0, end))).toBeTypeOf('string');
    }
  });
});
