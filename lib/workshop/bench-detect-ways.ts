import findAndReplaceDOMText from 'findandreplacedomtext';
import { find as linkifyFind } from 'linkifyjs';
import Mark from 'mark.js';
import type { Candidate, CandidateBatch, Listings, SymbolSet } from '#lib/detect/candidate.ts';
import { confirmCandidates } from '#lib/detect/confirm-candidates.ts';
import { findCandidates, HINT_BLOCKS } from '#lib/detect/find-candidates.ts';
import { TextLook } from '#lib/detect/scan-blocks.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';
import { spotIn } from '#lib/page/marks/spot.ts';
import type { PageBlock } from '#lib/page/reading/page-block.ts';
import { readStretch } from '#lib/page/reading/page-reading.ts';
import { RowNumbers } from '#lib/page/reading/row-numbers.ts';
import { headingsIn, shadowRootsIn, TextWalk } from '#lib/page/reading/text-walk.ts';

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

/** Takes all steps at once. */
function finish(steps: Iterator<unknown>): void {
  while (!steps.next().done);
}

/** The first pass of the content script: walk, small regular expression, look-up. Counts the telling texts. */
function candidatePass(symbols: SymbolSet): number {
  const walk = new TextWalk(new TextLook(symbols));
  finish(walk.steps(document.body, new Map()));
  return walk.take().telling.length;
}

/** All that the content script does: candidates with their surroundings, at visible places of the page. */
function pageDetection(symbols: SymbolSet): CandidateBatch {
  const walk = new TextWalk(new TextLook(symbols));
  finish(walk.steps(document.body, new Map()));
  finish(shadowRootsIn(document.body));
  const { blocks, capitals, length, opening } = readStretch(walk.take(), new RowNumbers());
  const headings = () => headingsIn([document.body]);
  const leftOut = { capitals, length, headings, opening: () => opening(HINT_BLOCKS) };
  const batch = findCandidates({ title: document.title, blocks, leftOut }, symbols);
  return { ...batch, candidates: batch.candidates.filter((one) => isSeen(one, blocks)) };
}

function isSeen({ block, start, end }: Candidate, blocks: readonly PageBlock[]): boolean {
  const there = blocks[block];
  const spot = there && spotIn(there, start, end);
  return spot?.startNode.parentElement?.checkVisibility({ visibilityProperty: true }) ?? false;
}

/** As the open-source HoverQuote does it: every capital word is looked up, its text node replaced by spans. */
function everyCapitalWord(known: SymbolSet): number {
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
    'every capital word, replaced': () => everyCapitalWord(symbols),
    'mark.js with a regex': () =>
      marked(() => new Mark(document.body).markRegExp(new RegExp(CAPITAL_WORD))),
    findAndReplaceDOMText: () =>
      marked(() =>
        findAndReplaceDOMText(document.body, { find: new RegExp(CAPITAL_WORD), wrap: 'mark' }),
      ),
    linkifyjs: linkify,
  };
}
