import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_MEMORY } from '#lib/detect/candidate.ts';
import { confirmCandidates } from '#lib/detect/confirm-candidates.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import type { TextBlock } from '#lib/detect/page-text.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { type Scan, scanBlocks, TextLook } from '#lib/detect/scan-blocks.ts';
import { packSymbols } from '#lib/detect/symbol-pack.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';
import { listings, symbols } from './tools.ts';

fc.configureGlobal({ seed: 20261121, numRuns: 200 });

/** Text of the shapes that matter: symbols, words, marks, glue, line and cell breaks, Chinese, emoji. */
const piece = fc.oneof(
  fc.constantFrom('SPY', 'QQQ', 'VTI', 'TAN', 'USD', '$AIQ', 'VFV.TO', '0050', '00631L', 'IWDA'),
  fc.constantFrom(
    'VUSA.L',
    'EUNL.DE',
    'XETRA:VWCE',
    'LSE:',
    'TSX:',
    '００５０',
    '00980A.TW',
    'ＱＱＱ',
  ),
  fc.constantFrom(' ', ' ', ', ', '/', '.', '(', ')', ':', '\n', '\t', '-', '’s', '&', '$', '・'),
  fc.constantFrom(
    'ETF',
    'fund',
    'stocks',
    'the',
    'UCITS',
    '元大',
    '定期定額',
    '🚀',
    'é',
    'Ａ',
    '５',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

const WORD = /[A-Za-z0-9_\u00c0-\u024f\uff10-\uff19\uff21-\uff3a]/;

function found(input: string) {
  const { page, offsets } = plainTextBlocks({ text: input });
  const batch = findCandidates(page, symbols);
  const place = <T extends { block: number; start: number; end: number }>(one: T) => ({
    ...one,
    start: (offsets[one.block] ?? 0) + one.start,
    end: (offsets[one.block] ?? 0) + one.end,
  });
  const { mentions } = confirmCandidates(batch, listings);
  return { batch, candidates: batch.candidates.map(place), mentions: mentions.map(place) };
}

test('no candidate begins or ends inside a word', () => {
  fc.assert(
    fc.property(text, (input) => {
      for (const { start, end } of found(input).candidates) {
        const after = input.slice(end).replace(/^s(?![A-Za-z0-9_\u00c0-\u024f])/, '');
        expect(WORD.test(input[start - 1] ?? ' ')).toBe(false);
        expect(WORD.test(after[0] ?? ' ')).toBe(false);
      }
    }),
  );
});

test('offsets always cover the symbol', () => {
  fc.assert(
    fc.property(text, (input) => {
      for (const { start, end, symbol } of found(input).candidates) {
        const surface = input.slice(start, end).normalize('NFKC').toUpperCase();
        expect(surface.startsWith(symbol)).toBe(true);
      }
    }),
  );
});

test('a candidate stands in its excerpt where it says', () => {
  fc.assert(
    fc.property(text, (input) => {
      const { batch, candidates } = found(input);
      for (const { start, end, excerpt, at } of candidates) {
        const there = batch.excerpts[excerpt]?.text.slice(at, at + end - start);
        expect(there).toBe(input.slice(start, end));
      }
    }),
  );
});

test('mentions are candidates, each place once, in page order', () => {
  fc.assert(
    fc.property(text, (input) => {
      const { candidates, mentions } = found(input);
      const places = new Set(candidates.map(({ start, end }) => `${start}-${end}`));
      for (const { start, end } of mentions) expect(places.has(`${start}-${end}`)).toBe(true);
      const starts = mentions.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      expect(new Set(starts).size).toBe(starts.length);
    }),
  );
});

test('a batch survives the way through JSON', () => {
  fc.assert(
    fc.property(text, (input) => {
      const { batch } = found(input);
      expect(confirmCandidates(JSON.parse(JSON.stringify(batch)), listings)).toEqual(
        confirmCandidates(batch, listings),
      );
    }),
  );
});

test('where the blocks are numbered from changes nothing but the numbers', () => {
  fc.assert(
    fc.property(text, fc.nat(1000), (input, firstBlock) => {
      const { page } = plainTextBlocks({ text: input });
      const plain = findCandidates(page, symbols);
      const shifted = findCandidates({ ...page, firstBlock }, symbols);
      expect(shifted.candidates.map(({ block }) => block - firstBlock)).toEqual(
        plain.candidates.map(({ block }) => block),
      );
    }),
  );
});

test('what is certain stays a mention when the page is scanned in two parts', () => {
  const blocks: TextBlock[] = [
    { text: 'Sold $AIQ, bought $SMH', role: 'prose' },
    { text: 'The fund (NYSEARCA: GLD) rose', role: 'prose' },
  ];
  const first = confirmCandidates(
    findCandidates({ blocks: blocks.slice(0, 1) }, symbols, EMPTY_MEMORY),
    listings,
  );
  const second = confirmCandidates(
    findCandidates({ blocks: blocks.slice(1), firstBlock: 1 }, symbols, first.memory),
    listings,
  );
  expect([...first.mentions, ...second.mentions].map(({ ticker }) => ticker)).toEqual([
    'AIQ',
    'SMH',
    'GLD',
  ]);
  expect(second.memory.confirmed.map(({ ticker }) => ticker)).toEqual(['AIQ', 'SMH', 'GLD']);
});

function scanned(input: string) {
  const scan: Scan = { hits: [], hints: new Set(), capitals: 0, length: 0 };
  scanBlocks([{ text: input, role: 'prose' }], symbols, scan);
  return scan;
}

test('a text that the first look passes over holds nothing, and its capitals are counted', () => {
  fc.assert(
    fc.property(text, (input) => {
      const known = { starts: [0], lengths: [input.length], telling: [], capitals: new Map() };
      new TextLook(symbols).lookAt(input, 0, known);
      if (known.telling.length > 0) return;
      expect(scanned(input)).toMatchObject({ hits: [], capitals: known.capitals.get(0) ?? 0 });
    }),
    { numRuns: 2000 },
  );
});

test('however a text is cut into nodes, the first look stops where a symbol is', () => {
  const cuts = fc.array(fc.nat(40), { maxLength: 12 });
  const symbol = fc.constantFrom('SPY', '$aiq', '0050', '00679B', 'VFV.TO', 'ＱＱＱ', '００５０');
  fc.assert(
    fc.property(symbol, text, cuts, (one, rest, places) => {
      const input = `${one} ${rest}`;
      if (scanned(input).hits.length === 0) return;
      const ends = [...new Set(places.map((at) => Math.min(at, input.length))), input.length];
      ends.sort((a, b) => a - b);
      const starts = ends.map((_, index) => ends[index - 1] ?? 0);
      const lengths = ends.map((end, index) => end - (starts[index] ?? 0));
      const known = { starts, lengths, telling: [], capitals: new Map() };
      new TextLook(symbols).lookAt(input, 0, known);
      expect(known.telling).not.toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('symbols survive packing', () => {
  const symbol = fc.stringMatching(/^[A-Z]{1,6}$/);
  fc.assert(
    fc.property(fc.array(symbol), (list) => {
      const packed = usSymbols(packSymbols(list));
      expect(list.filter((one) => !packed.has(one))).toEqual([]);
    }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(symbol, { minLength: 1 }), ([other = '', ...list]) => {
      expect(usSymbols(packSymbols(list)).has(other)).toBe(false);
    }),
  );
});

describe('a megabyte of anything is read in linear time', () => {
  const MEGABYTE = 1_000_000;
  const shapes: Record<string, string> = {
    'one word': 'A',
    'mixed case': 'aA',
    'symbols without blanks': 'SPY',
    'symbols with blanks': 'SPY ',
    'symbols in a list': 'SPY/QQQ, ',
    cells: 'SPY\t',
    lines: 'SPY\n',
    'empty lines around symbols': 'SPY\n\n\n\n\n\n\n',
    brackets: '((((SPY',
    'open brackets and names': 'Global X ETF (',
    dollars: '$',
    'dollars and letters': '$a',
    colons: 'NYSE: ',
    'dots and suffixes': 'SPY.TO.L.DE.',
    hyphens: 'SPY-',
    codes: '0050',
    'codes among Chinese': '元大0050',
    blanks: ' ',
    'blanks and a symbol': `${' '.repeat(500)}SPY`,
    capitals: 'IPO CEO EPS ',
    'title case before brackets': 'SPY And Of The ',
    quotes: '"SPY" : ',
    'full width': 'ＱＱＱ',
    percents: '5% SPY ',
    'European symbols': 'UCITS: IWDA, CSPX + VWCE; ',
    'European suffixes': 'VUSA.L/EUNL.DE/XETRA:VWCE ',
    'Taiwan codes in full width': '元大ETF（００５０）基金',
    'numbers with names': '編號0050號、分機00878轉',
    'states and indices': 'CA, VT and MSCI ACWI ex US ',
  };
  /** Milliseconds for a text of this length; both stages, or the one that runs in the page. */
  function time(unit: string, length: number, stages: 'first' | 'both'): number {
    const { page } = plainTextBlocks({ text: unit.repeat(Math.ceil(length / unit.length)) });
    const start = performance.now();
    const batch = findCandidates(page, symbols);
    if (stages === 'both') confirmCandidates(batch, listings);
    return performance.now() - start;
  }

  // Ten times the text takes ten times as long; quadratic work would take a hundred times. The floors let a
  // busy machine pass: these are hang guards, not measurements.
  test.each(Object.entries(shapes))(
    '%s',
    (_, unit) => {
      const short = time(unit, MEGABYTE / 10, 'first');
      expect(time(unit, MEGABYTE, 'first')).toBeLessThan(Math.max(40 * short, 6000));
      const shortBoth = time(unit, MEGABYTE / 100, 'both');
      expect(time(unit, MEGABYTE / 10, 'both')).toBeLessThan(Math.max(40 * shortBoth, 10_000));
    },
    60_000,
  );
});
