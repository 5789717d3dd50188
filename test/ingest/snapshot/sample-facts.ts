import type { FactLine, IssuerFile, PositionsFile } from '#lib/ingest/facts/input-schemas.ts';
import type { FactsFolder } from '#lib/ingest/facts/read-facts-folder.ts';

/** A small universe of invented funds that shows every way a fund can come in. */
export const SAMPLE_FACTS: FactsFolder = {
  facts: [
    fact('AAA', {
      name: 'Alpha Artificial Intelligence ETF',
      cik: 1,
      seriesId: 'S000000001',
      classId: 'C000000001',
      fee: { percent: 0.68, basis: 'net', periodEnd: '2026-01-31' },
      nport: nport([
        ['NVIDIA Corp', 60],
        ['N/A', 25],
        ['Alphabet Inc', 10],
        ['Alphabet Inc', 5],
      ]),
    }),
    fact('AAB', {
      name: 'Zero Fee Fund',
      fee: { percent: 0, basis: 'net', periodEnd: '2025-12-31' },
    }),
    fact('BIG', { name: 'Big Complete Fund', nport: nport([['NVIDIA CORP.', 7]]) }),
    fact('GLD', { name: 'SPDR Gold Shares' }),
    fact('POS', { name: 'Positions Fund', nport: nport([['Apple Inc', 9]]) }),
    fact('QUI', { name: 'Quiet ETF' }),
  ],
  positions: new Map<string, PositionsFile>([
    [
      'POS',
      {
        total: 3,
        shown: 3,
        positions: [
          { name: 'APPLE INC.', pct: 55.1234, country: 'US', asset: 'EC' },
          { name: 'Short Co', pct: -5, country: 'XX', asset: 'EC' },
          { name: 'Cash Fund', pct: 49.9, country: 'US', asset: 'STIV' },
        ],
      },
    ],
  ]),
  issuerFiles: new Map<string, IssuerFile>([
    [
      'BIG',
      {
        ticker: 'BIG',
        asOf: '2025-11-24',
        rows: [
          row('NVDA', 'NVIDIA CORP', 60),
          row('GOOGL', 'ALPHABET INC CL A', 25),
          row('GOOG', 'ALPHABET INC CL C', 15),
          row('NAN', 'A disclaimer at the foot of the file', 0),
        ],
      },
    ],
  ]),
  misfits: [],
};

export function fact(ticker: string, rest: Partial<FactLine>): FactLine {
  return { ticker, name: `${ticker} Fund`, ...rest };
}

export function nport(top: readonly (readonly [string, number])[], reportDate = '2026-03-31') {
  return {
    reportDate,
    seriesNetAssetsUsd: 123456789,
    top: top.map(([name, percent]) => ({ name, percent })),
  };
}

function row(ticker: string, name: string, percent: number) {
  return { ticker, name, percent, sector: 'Information Technology', country: 'United States' };
}
