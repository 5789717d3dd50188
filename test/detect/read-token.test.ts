import { expect, test } from 'vitest';
import { EMPTY_MEMORY } from '#lib/detect/candidate.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { symbols } from './tools.ts';

/** Text -> surface, symbol, form, market of each candidate. */
function tokens(text: string): string[] {
  const { page } = plainTextBlocks({ text });
  const memory = { ...EMPTY_MEMORY };
  return findCandidates(page, symbols, memory).candidates.map(
    ({ start, end, symbol, form, market }) =>
      [text.slice(start, end), symbol, form, market].filter(Boolean).join(' '),
  );
}

test.each<[text: string, ...expected: string[]]>([
  ['the SPY fund', 'SPY SPY plain'],
  ['$SPY and $spy', 'SPY SPY cashtag', 'spy SPY cashtag'],
  ['NYSEARCA: SPY', 'SPY SPY prefixed US'],
  ['(NYSE Arca: BETZ)', 'BETZ BETZ prefixed US'],
  ['TSX:VFV', 'VFV VFV prefixed CA'],
  ['LON:VUSA', 'VUSA VUSA prefixed LSE'],
  ['VFV.TO', 'VFV.TO VFV suffixed CA'],
  ['BTCC-B.TO', 'BTCC-B.TO BTCC-B suffixed CA'],
  ['CSPX.L', 'CSPX.L CSPX suffixed LSE'],
  ['SXR8.DE', 'SXR8.DE SXR8 suffixed DE'],
  ['IWDA.AS', 'IWDA.AS IWDA suffixed EU'],
  ['SPY:US', 'SPY:US SPY suffixed US'],
  ['GLD.P', 'GLD.P GLD ric US'],
  ['0050', '0050 0050 code TW'],
  ['0050.TW', '0050.TW 0050 suffixed TW'],
  ['00878', '00878 00878 code TW'],
  ['00679B', '00679B 00679B code TW'],
  ['00631L', '00631L 00631L code TW'],
  ['00980A', '00980A 00980A code TW'],
  ['006208', '006208 006208 code TW'],
  ['００５０', '００５０ 0050 code TW'],
  ['ＱＱＱ', 'ＱＱＱ QQQ plain'],
  ['元大台灣50(0050)', '0050 0050 code TW'],
  ['SPY/QQQ', 'SPY SPY plain', 'QQQ QQQ plain'],
  ['QQQs', 'QQQ QQQ plain'],
  ['QQQ’s', 'QQQ QQQ plain'],
  ['QQQ(M)', 'QQQ QQQ plain'],
  ['three funds.VOO,QQQ', 'VOO VOO plain', 'QQQ QQQ plain'],
  ['GLD&SLV', 'GLD GLD plain', 'SLV SLV plain'],
  ['`SPY` and «QQQ»', 'SPY SPY plain', 'QQQ QQQ plain'],
  ['the ‘QQQ’ and the QQQ’ rose', 'QQQ QQQ plain', 'QQQ QQQ plain'],
  ['ＡＩＱ', 'ＡＩＱ AIQ plain'],
  ['ＺＲＯＺ', 'ＺＲＯＺ ZROZ plain'],
  ['［SPY］', 'SPY SPY plain'],
  ['NASDAQ：AIQ', 'AIQ AIQ prefixed US'],
  ['NYSE: $AIQ', 'AIQ AIQ prefixed US'],
  ['Ticker: AIQ', 'AIQ AIQ prefixed'],
  ['LON:3USL', '3USL 3USL prefixed LSE'],
  ['the TYO fund', 'TYO TYO plain'],
  ['funds.VOO', 'VOO VOO plain'],
  ['(three funds).VOO', 'VOO VOO plain'],
  ['see [1].VOO', 'VOO VOO plain'],
  ['0056-元', '0056 0056 code TW'],
])('%s', (text, ...expected) => {
  expect(tokens(text)).toEqual(expected);
});

test.each([
  'XSPY',
  'SPYX1',
  'iSPY',
  'SPY_data',
  '@SPY',
  '#SPY',
  'data.DIA.SPY',
  'SPY.com',
  'TAN.pdf',
  "DON'T",
  'HYPE.X',
  '0700.HK',
  'ASX: VAS',
  'SPYÄ',
  '2026',
  '00700.HK',
  '00005',
  '1.0050',
  // letters with accents go on a word
  'SPYa',
  'SPYz',
  'SPYÀ',
  'SPYɏ',
  // numbers of telephones
  '02-2345-0056',
  '0056-1234',
  // abbreviations with &, and what belongs to something
  'S&SPY',
  'x AT&SPY',
  'DON’T',
  'obj.funds.VOO',
  'x.VOO',
  // a class of units has no Reuters letter
  'GLD-B.P',
  'TYO: 1306',
])('%s holds no candidate', (text) => {
  expect(tokens(text)).toEqual([]);
});
