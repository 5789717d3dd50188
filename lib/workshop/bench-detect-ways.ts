import findAndReplaceDOMText from 'findandreplacedomtext';
import { find as linkifyFind } from 'linkifyjs';
import Mark from 'mark.js';
import type { CandidateBatch, Listings, SymbolSet } from '#lib/detect/candidate.ts';
import { confirmCandidates } from '#lib/detect/confirm-candidates.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import type { TextBlock } from '#lib/detect/page-text.ts';
import { type Scan, scanBlocks } from '#lib/detect/scan-blocks.ts';
import { unpackSymbols } from '#lib/detect/symbol-pack.ts';
import { PACKED_US_SYMBOLS } from '#lib/detect/us-symbols.generated.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';
import type { PageBlock } from '#lib/page/reading/page-block.ts';
import { RowNumbers } from '#lib/page/reading/row-numbers.ts';
import { readBlocks } from '#lib/page/reading/text-blocks.ts';

/** A way to read a page for tickers; answers with how many it found. Runs in the browser. */
export type Way = () => number;

const CAPITAL_WORD = /\b[A-Z]{2,5}\b/g;

function textNodes(handle: (text: Text) => void): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) handle(node);
  }
}

/** The floor: walk the text nodes and read them. */
function bareWalk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    length += node.nodeValue?.length ?? 0;
  }
  return length;
}

/** Walk, small regular expression, look-up: every token that may be a ticker, without its surroundings. */
function candidatePass(symbols: SymbolSet): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const blocks: TextBlock[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    blocks.push({ text: node.nodeValue ?? '', role: 'prose' });
  }
  const scan: Scan = { hits: [], hints: new Set(), capitals: 0, length: 0 };
  scanBlocks(blocks, symbols, scan);
  return scan.hits.length;
}

/** What the content script does: visible text in blocks, candidates with their surroundings. */
function pageDetection(symbols: SymbolSet): CandidateBatch {
  const blocks: PageBlock[] = [];
  const options = {
    rows: new RowNumbers(),
    onShadowRoot: () => undefined,
    leaveOut: () => false,
  };
  for (const block of readBlocks([document.body], options)) {
    if (block) blocks.push(block);
  }
  return findCandidates({ title: document.title, blocks }, symbols);
}

/** As the open-source HoverQuote does it: every capital word is looked up, its text node replaced by spans. */
function everyCapitalWord(known: ReadonlySet<string>): number {
  const nodes: Text[] = [];
  textNodes((node) => nodes.push(node));
  let found = 0;
  for (const node of nodes) {
    const parts = document.createDocumentFragment();
    let read = 0;
    for (const match of node.data.matchAll(CAPITAL_WORD)) {
      if (!known.has(match[0])) continue;
      parts.append(node.data.slice(read, match.index));
      const span = document.createElement('span');
      span.className = 'ticker';
      span.append(match[0]);
      parts.append(span);
      read = match.index + match[0].length;
      found += 1;
    }
    if (read === 0) continue;
    parts.append(node.data.slice(read));
    node.replaceWith(parts);
  }
  return found;
}

function linkify(): number {
  let found = 0;
  textNodes((node) => {
    found += linkifyFind(node.data).length;
  });
  return found;
}

function marked(mark: () => void): number {
  mark();
  return document.querySelectorAll('mark').length;
}

/** Every way by its name in the report. Each call of this function starts with nothing unpacked or compiled. */
export function makeWays(): Readonly<Record<string, Way>> {
  const symbols = usSymbols();
  let known: ReadonlySet<string> | undefined;
  const knownSymbols = () => {
    known ??= new Set(unpackSymbols(PACKED_US_SYMBOLS));
    return known;
  };
  const listings: Listings = {
    usName: (ticker) => (symbols.has(ticker) ? `${ticker} Index ETF` : undefined),
    elsewhere: () => [],
  };
  return {
    'bare TreeWalker': bareWalk,
    'candidate pass': () => candidatePass(symbols),
    'detection in the page': () => pageDetection(symbols).candidates.length,
    'and the background’s part': () =>
      confirmCandidates(pageDetection(symbols), listings).mentions.length,
    'every capital word, replaced': () => everyCapitalWord(knownSymbols()),
    'mark.js with a regex': () =>
      marked(() => new Mark(document.body).markRegExp(new RegExp(CAPITAL_WORD))),
    findAndReplaceDOMText: () =>
      marked(() =>
        findAndReplaceDOMText(document.body, { find: new RegExp(CAPITAL_WORD), wrap: 'mark' }),
      ),
    linkifyjs: linkify,
  };
}
