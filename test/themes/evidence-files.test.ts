import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEvidenceSources } from '#lib/cli/evidence-command.ts';
import { PACKAGED_DATA } from '#lib/cli/read-packaged-snapshot.ts';
import { evidenceSourceSchema } from '#lib/themes/evidence-schema.ts';
import { evidenceTroubles, packEvidence, rowsToReview } from '#lib/themes/pack-evidence.ts';
import {
  evidenceFileOf,
  packedEvidenceSchema,
  THEMES_WITH_EVIDENCE,
} from '#lib/themes/packed-evidence.ts';

const { companies, files } = await readEvidenceSources();

test.each(files)('$theme: every row has a company, a spelling of its own and a source', (file) => {
  expect(file.rows.length).toBeGreaterThan(0);
  expect(evidenceTroubles(file, companies)).toEqual([]);
});

test.each(files)('$theme: no row was too old on 21 November 2026', (file) => {
  expect(rowsToReview(file, '2026-11-21')).toEqual([]);
});

test.each(THEMES_WITH_EVIDENCE)('%s: the packed file is that of the rows', async (theme) => {
  const file = files.find((one) => one.theme === theme);
  const packed = await readFile(join(PACKAGED_DATA, evidenceFileOf(theme) ?? ''), 'utf8');
  expect(packedEvidenceSchema.parse(JSON.parse(packed))).toEqual(
    JSON.parse(JSON.stringify(packEvidence(file!, companies))),
  );
});

test('grade A figures are what numerator and denominator say', () => {
  for (const { theme, rows } of files)
    for (const { company, low, high, grade, basedOn, check } of rows) {
      if (grade !== 'A') continue;
      const share = (check?.numerator ?? Number.NaN) / (check?.denominator ?? Number.NaN);
      const bound = basedOn === 'floor' ? low : high;
      expect(
        Math.min(Math.abs(share - low), Math.abs(share - bound)),
        `${theme} ${company}`,
      ).toBeLessThan(0.005);
    }
});

test('a row grows old after 18 months', () => {
  const row = {
    company: 'a',
    low: 1,
    high: 1,
    basedOn: 'figure',
    grade: 'A',
    period: 'fiscal 2025',
    basis: 'for a test',
    source: { title: 'a filing', url: 'https://www.sec.gov/' },
    check: {
      on: '2026-01-10',
      documentDate: '2025-06-01',
      where: 'table',
      numerator: 1,
      denominator: 1,
    },
  };
  const file = evidenceSourceSchema.parse({ theme: 'water', rows: [row] });
  expect(rowsToReview(file, '2026-11-30')).toEqual([]);
  expect(rowsToReview(file, '2026-12-02')).toHaveLength(1);
});

test.each([
  ['A without the check', { grade: 'A' }],
  ['B without the check', { grade: 'B' }],
  ['low above high', { low: 0.9, high: 0.1 }],
  ['no address', { source: { title: 'a filing', url: 'see above' } }],
  ['layers that do not sum to 1', { buckets: { infrastructure: 1, platform: 1, application: 0 } }],
])('refused: %s', (_, wrong) => {
  const row = {
    company: 'a',
    low: 0.1,
    high: 0.2,
    basedOn: 'figure',
    grade: 'C',
    period: 'fiscal 2025',
    basis: 'for a test',
    source: { title: 'a filing', url: 'https://www.sec.gov/' },
  };
  expect(evidenceSourceSchema.safeParse({ theme: 'water', rows: [row] }).success).toBe(true);
  expect(
    evidenceSourceSchema.safeParse({ theme: 'water', rows: [{ ...row, ...wrong }] }).success,
  ).toBe(false);
});
