import { describe, expect, test } from 'vitest';
import { EMPTY_MEMORY } from '#lib/detect/candidate.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import { listedOnly } from '#lib/detect/listed-only.ts';
import type { PageText } from '#lib/detect/page-text.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { listings, symbols } from './tools.ts';

const prose = (...texts: string[]): PageText => ({
  blocks: texts.map((text) => ({ text, role: 'prose' })),
});
const heading = (text: string): PageText['blocks'][number] => ({ text, role: 'heading' });

/** Symbols handed to the background. */
function sent(page: PageText): string[] {
  return findCandidates(page, symbols).candidates.map(({ symbol }) => symbol);
}

describe('symbols that are not the US’s go to the background only where the page may speak of another market', () => {
  test.each<[what: string, page: PageText, expected: string[]]>([
    ['nothing says so', prose('I like VWCE'), []],
    ['a US symbol beside it', prose('I like VWCE, not SPY or'), ['SPY']],
    ['its own text', prose('I like the Xetra fund VWCE'), ['VWCE']],
    ['the title', { ...prose('I like VWCE'), title: 'Xetra' }, ['VWCE']],
    ['the address', { ...prose('I like VWCE'), url: 'https://a.example.de/x' }, ['VWCE']],
    ['the language', { ...prose('I like VWCE'), lang: 'it' }, ['VWCE']],
    [
      'a heading far below',
      {
        blocks: [
          ...prose('I like VWCE').blocks,
          ...Array.from({ length: 300 }, () => heading('x')),
          heading('Xetra'),
        ],
      },
      ['VWCE'],
    ],
    [
      'one of the first 200 texts',
      prose('I like VWCE', ...Array(150).fill('x'), 'Xetra'),
      ['VWCE'],
    ],
    ['a later text', prose('I like VWCE', ...Array(250).fill('x'), 'Xetra'), []],
    ['the first 200 letters of a text', prose('I like VWCE', `${'x '.repeat(90)}Xetra`), ['VWCE']],
    ['later letters of a text', prose('I like VWCE', `${'x '.repeat(110)}Xetra`), []],
    ['a list of two', prose('I like VWCE, IWDA'), ['VWCE', 'IWDA']],
    ['a sum of two', prose('I like VWCE + IWDA'), ['VWCE', 'IWDA']],
    ['a pair', prose('I like VWCE/IWDA'), ['VWCE', 'IWDA']],
    ['two with a word', prose('I like VWCE or IWDA'), ['VWCE', 'IWDA']],
    ['two with and', prose('I like VWCE and IWDA'), ['VWCE', 'IWDA']],
    ['two compared', prose('I like VWCE vs IWDA'), ['VWCE', 'IWDA']],
    ['two in running text', prose('I like VWCE but IWDA is fine'), []],
    ['two in two texts', prose('I like VWCE', 'IWDA is fine'), []],
    ['a cashtag of none', { ...prose('I like $VWCE'), title: 'Xetra' }, []],
    ['a US exchange of none', { ...prose('I like NASDAQ:VWCE'), title: 'Xetra' }, []],
    ['six letters', { ...prose('I like VWCEXX and VWCEXX’s'), title: 'Xetra' }, []],
    ['two letters', { ...prose('I like EU and EU’s'), title: 'Xetra' }, []],
    ['one in the possessive', { ...prose('I like VWCE’s'), title: 'Xetra' }, ['VWCE']],
    ['three and one bare', prose('I like VWCE, IWDA and CSPX'), ['VWCE', 'IWDA', 'CSPX']],
    ['a pair after a single', prose('The VWCE one. I like CSPX, IWDA'), ['VWCE', 'CSPX', 'IWDA']],
    ['two far apart', prose('I like VWCE         IWDA'), []],
    ['two with a dot', prose('I like VWCE. IWDA'), []],
    ['two with more between', prose('I like VWCE, x, IWDA'), []],
    ['one and a US symbol', prose('I like VWCE, SPY'), ['SPY']],
    [
      'what was left out',
      {
        ...prose('I like VWCE'),
        leftOut: { capitals: 0, length: 0, headings: () => [], opening: () => ['Xetra'] },
      },
      ['VWCE'],
    ],
    [
      'a heading that was left out',
      {
        ...prose('I like VWCE'),
        leftOut: { capitals: 0, length: 0, headings: () => ['Xetra'], opening: () => [] },
      },
      ['VWCE'],
    ],
  ])('%s', (_, page, expected) => {
    expect(sent(page)).toEqual(expected);
  });

  test('what an earlier part of the page said counts', () => {
    const memory = { ...EMPTY_MEMORY, hints: ['EU' as const] };
    const { candidates } = findCandidates(prose('I like VWCE'), symbols, memory);
    expect(candidates.map(({ symbol }) => symbol)).toEqual(['VWCE']);
  });
});

describe('a batch', () => {
  test('counts capitals and letters, with those left out and those before', () => {
    const page = {
      ...prose('SPY and NASA', 'x'),
      leftOut: { capitals: 5, length: 100, headings: () => [], opening: () => [] },
    };
    const { memory } = findCandidates(page, symbols, {
      ...EMPTY_MEMORY,
      capitals: 1,
      length: 10,
    }).page;
    expect(memory).toMatchObject({ capitals: 8, length: 123 });
  });

  test('carries of a page its host and path, title and language, each cut', () => {
    const url = `https://a.example/b/${'c'.repeat(300)}?q=1#d`;
    const { page } = findCandidates(
      { ...prose('SPY'), url, title: 'T'.repeat(300), lang: 'x'.repeat(99) },
      symbols,
    );
    expect(page.address).toBe(`a.example/b/${'c'.repeat(188)}`);
    expect(page.title).toHaveLength(200);
    expect(page.lang).toHaveLength(35);
  });

  test('carries no query and no fragment', () => {
    const addressOf = (url: string) =>
      findCandidates({ ...prose('SPY'), url }, symbols).page.address;
    expect(addressOf('https://a.example/b?c=1')).toBe('a.example/b');
    expect(addressOf('http://a.example/b#https://c')).toBe('a.example/b');
    expect(Object.keys(findCandidates(prose('SPY'), symbols).page)).toEqual(['memory']);
  });

  test('a candidate has the link it stands in whole, and its column', () => {
    const links = [
      { start: 0, end: 3, href: '/quote/SPY' },
      { start: 8, end: 30, href: `/${'x'.repeat(200)}/etf/QQQ` },
      { start: 31, end: 33, href: '/no' },
    ];
    const block = {
      text: 'SPY and the QQQ fund, not IWM.',
      role: 'cell' as const,
      links,
      columnHeader: 'Ticker'.repeat(20),
    };
    const [spy, qqq, iwm] = findCandidates({ blocks: [block], firstBlock: 7 }, symbols).candidates;
    expect(spy).toMatchObject({ block: 7, href: '/quote/SPY', role: 'cell' });
    expect(spy?.columnHeader).toHaveLength(40);
    expect(qqq?.href).toHaveLength(120);
    expect(qqq?.href).toMatch(/\/etf\/QQQ$/);
    expect(iwm?.href).toBe(qqq?.href);
    const [none] = findCandidates(prose('SPY'), symbols).candidates;
    expect(none).toEqual({
      block: 0,
      start: 0,
      end: 3,
      symbol: 'SPY',
      form: 'plain',
      excerpt: 0,
      at: 0,
      role: 'prose',
    });
  });
});

describe('of symbols that no list has', () => {
  test.each<[text: string, ...kept: string[]]>([
    ['UCITS page: NEWW is fine'],
    ['Acme World UCITS ETF (NEWW) is fine', 'NEWW'],
    ['Acme World UCITS ETF Acc (NEWW, ISIN)', 'NEWW'],
    ['Acme World UCITS ETF ( NEWW ) is fine', 'NEWW'],
    [`Acme World UCITS ETF (NEWW)${' goes on'.repeat(20)}`, 'NEWW'],
    ['Acme World UCITS ETF (Acc) (NEWW)'],
    ['Acme World UCITS ETF (see NEWW)'],
    ['Acme World UCITS ETF (NEWW;)'],
    ['Acme World UCITS ETF (NEWW is fine)'],
    [`Acme World UCITS ETF ${'x'.repeat(31)}(NEWW)`],
    ['the UCITS fund VWCE', 'VWCE'],
    ['Suncor, SU.TO, rose'],
    ['the Acme ETF NEWW.TO rose', 'NEWW'],
    ['an index fund: NEWW.TO', 'NEWW'],
    ['NEWW.TO, an ETF', 'NEWW'],
    ['It is called NEWW.TO, an ETF', 'NEWW'],
    [`the ETF NEWW.TO${' goes on'.repeat(20)}`, 'NEWW'],
    ['NEWW.L units rose', 'NEWW'],
    ['NEWW.DE physical gold', 'NEWW'],
    ['An ETF rose. SU.TO fell'],
    ['SU.TO fell. An ETF rose'],
    [`An ETF ${'x'.repeat(41)} SU.TO`],
    [`SU.TO ${'x'.repeat(41)} ETF`],
    ['00999.TW 基金', '00999'],
    ['VFV.TO', 'VFV'],
    ['$SPY', 'SPY'],
  ])('%s', (text, ...kept) => {
    const batch = findCandidates(plainTextBlocks({ text }).page, symbols);
    expect(listedOnly(batch, listings).candidates.map(({ symbol }) => symbol)).toEqual(kept);
  });
});
