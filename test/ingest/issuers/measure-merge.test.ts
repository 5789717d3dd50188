import { expect, test } from 'vitest';
import { makeIssuerTable } from '#lib/ingest/issuers/issuer-table.ts';
import { measureMerge } from '#lib/ingest/issuers/measure-merge.ts';
import { fact, nport } from '../snapshot/sample-facts.ts';

test('names of one US symbol are one issuer, shown under its present name', () => {
  const us = { label: 'ELV', isUsSymbol: true };
  const table = makeIssuerTable([
    { name: 'Anthem Inc.', ...us },
    { name: 'ELEVANCE HEALTH INC', ...us },
    { name: 'ELEVANCE HEALTH INC', ...us },
    { name: 'Elevance Health, Inc.' },
    { name: 'Anthem Biosciences Ltd.', label: 'ELV' },
  ]);
  expect(table.names).toEqual(['Elevance Health, Inc.', 'Anthem Biosciences Ltd.']);
  expect(table.idOf({ name: 'Anthem Inc.' })).toBe(0);
});

test('class letters of a symbol do not matter, share classes stay one issuer', () => {
  const line = (name: string, label: string) => ({ name, label, isUsSymbol: true });
  const table = makeIssuerTable([
    line('BERKSHIRE HATHAWAY INC CL B', 'BRK.B'),
    line('Berkshire Hathaway Inc. Class B', 'BRK/B'),
    line('Berkshire Cos Old Name', 'BRKB'),
  ]);
  expect(table.names).toHaveLength(1);
});

test('measures what the N-PORT lines and the issuer file have in common', () => {
  const row = (ticker: string, name: string, percent: number) => ({ ticker, name, percent });
  const measure = measureMerge({
    facts: [
      fact('VTI', {
        nport: nport([
          ['NVIDIA Corp', 10],
          ['Crown Castle International Corp', 5],
          ['Vanguard Market Liquidity Fund', 2],
          ['N/A', 50],
        ]),
      }),
    ],
    positions: new Map(),
    issuerFiles: new Map([
      [
        'VTI',
        {
          ticker: 'VTI',
          asOf: '2025-11-24',
          rows: [
            row('NVDA', 'NVIDIA CORP', 9),
            row('CCI', 'Crown Castle Inc', 4),
            row('CCI', 'Crown Castle International Corp.', 1),
          ],
        },
      ],
    ]),
    misfits: [],
  });
  expect(measure).toMatchObject({
    funds: 1,
    weight: 0.15,
    matchedLiterally: 0,
    cashLeftOut: 0.02,
    heldSince: 0,
    explained: expect.closeTo(1, 10),
    unmatched: ['VTI: Vanguard Market Liquidity Fund 2.00%, cash or collateral'],
  });
  expect(measure.matched).toBeCloseTo(0.15, 10);
});
