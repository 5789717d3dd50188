import { beforeAll, describe, expect, test } from 'vitest';
import { readPackagedSnapshot } from '#lib/cli/read-packaged-snapshot.ts';
import type { PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import type { FundKindName } from '#lib/metrics/fund-kind.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';

/** Kinds of well-known funds, as anyone who knows them would say. */

let snapshot: PackagedSnapshot;

beforeAll(async () => {
  snapshot = await readPackagedSnapshot();
});

const KINDS: Readonly<Partial<Record<FundKindName, string>>> = {
  'plain-equity':
    'VOO VTI QQQ SPY DIA MDY AIQ BOTZ ARKK IWM TAN VXUS VNQ SCHD XLK SMH RSP FBCG TCHP GDX KWEB ITA FDT FJP NURE REMX',
  bond: 'AGG BND TLT BIL SGOV HYG MINT LQD BSCQ JAAA VTIP MUB THYF HYBL IFLN GMNY MFSM FIIG IQHI SIFI TFLR JHHY APCB',
  mixed: 'PFF CVAR ALLW UPAR CSM HELS',
  'fund-of-funds': 'AOR AOA BUFR YMAX TOPW PCEF SHUS YYY',
  'leveraged-or-inverse': 'SOXL TQQQ SQQQ SH PSQ UVXY SVXY TMF BITX SMN UBOT',
  'single-stock': 'NVDL NVDX TSLL TSLW',
  'option-income': 'JEPI JEPQ QYLD TSLY QQQI SPYI FTKI NBOS',
  buffer: 'BALT PAUG UAPR',
  'other-derivatives': 'BITO PDBC DBMF KMLM BTAL TAIL NTSX ISTM MAGS AINT',
  'commodity-trust': 'GLD IAU SLV FXE',
  'crypto-trust': 'IBIT FBTC ETHA GBTC',
  'commodity-pool': 'USO UNG DBC GSG VIXY',
  note: 'VXX FNGU AMUB',
};

describe.each(Object.entries(KINDS))('%s', (kind, tickers) => {
  test.each(tickers.split(' '))('%s', async (ticker) => {
    const facts = await snapshot.fund(ticker);
    expect(facts && fundKindOf(facts).name).toBe(kind);
  });
});
