import type { Market } from '#lib/funds/market.ts';
import {
  type Candidate,
  type CandidateBatch,
  EMPTY_MEMORY,
  type PageMemory,
  type SymbolSet,
} from './candidate.ts';
import { cutExcerpts } from './excerpt.ts';
import { hintsOfPage, hintsOfText } from './market-hints.ts';
import type { PageText, TextBlock } from './page-text.ts';
import { isWordCode, readToken, type Token, wordEnd } from './read-token.ts';

/**
 * Two characters that can begin a symbol, nothing more: everything else is looked at only there.
 * Full-width letters and digits, Taiwan's `00…`, cashtags in small letters, `4GLD`.
 */
const SCAN = /[A-Z][A-Z0-9]|00\d\d|\d[A-Z][A-Z0-9]|\$[a-z]{2}|[\uff10-\uff3a]{2}/;
/** A symbol of another market without any mark: three to five letters and digits, letters first. */
const FOREIGN_SHAPE = /^(?:[A-Z]{3,5}|[A-Z0-9]{4}|[A-Z]{2}\d|[A-Z]{2}\d{3})$/;
/** Capital letters and digits, letters first: the words that need no closer look where nothing marks them. */
const BARE_WORD = /^[A-Z][A-Z0-9]*$/;
/** How much of a page is searched for what it says of its market, blocks and characters of each. */
const HINT_BLOCKS = 200;
const HINT_LENGTH = 200;
const MAX_PAIR_GAP = 6;
const MAX_HREF = 120;
const MAX_CONTEXT = 200;

interface Hit {
  readonly block: number;
  readonly token: Token;
  readonly market?: Market;
  /** In no list that the page's script has: it counts only where the page points to another market. */
  readonly stranger: boolean;
}

interface Scan {
  readonly pattern: RegExp;
  readonly hits: Hit[];
  readonly hints: Set<Market>;
  capitals: number;
  length: number;
}

/**
 * First stage: everything in the blocks that may be a ticker, with its surroundings. One pass with one
 * small regular expression; linear in the text. `memory` is what earlier scans of the same page gave back.
 */
export function findCandidates(
  page: PageText,
  symbols: SymbolSet,
  memory: PageMemory = EMPTY_MEMORY,
): CandidateBatch {
  const scan: Scan = {
    pattern: new RegExp(SCAN, 'g'),
    hits: [],
    hints: new Set([...memory.hints, ...hintsOfPage(page)]),
    capitals: memory.capitals,
    length: memory.length,
  };
  page.blocks.forEach((block, index) => {
    scanBlock(block, index, { scan, symbols });
  });
  lookForHints(page, scan);
  const foreign =
    scan.hints.size > 0 || scan.hits.some((hit, index) => isPair(page, scan.hits[index - 1], hit));
  const hits = scan.hits.filter((hit) => foreign || !hit.stranger);
  const places = hits.map((hit) => ({ block: hit.block, start: hit.token.start }));
  const { excerpts, spots } = cutExcerpts(page.blocks, places);
  const candidates = hits.map((hit, index) =>
    toCandidate(hit, page, spots[index] ?? { excerpt: 0, at: 0 }),
  );
  const { capitals, length, hints } = scan;
  return {
    page: {
      ...(page.url !== undefined && { address: addressOf(page.url) }),
      ...(page.title !== undefined && { title: page.title.slice(0, MAX_CONTEXT) }),
      ...(page.lang !== undefined && { lang: page.lang.slice(0, 35) }),
      memory: { ...memory, capitals, length, hints: [...hints] },
    },
    excerpts,
    candidates,
  };
}

/** A page with symbols that are not the US's may say in any of its first blocks whom it is written for. */
function lookForHints(page: PageText, { hits, hints }: Scan): void {
  if (hints.size > 0 || !hits.some((hit) => hit.stranger)) return;
  for (const { text } of page.blocks.slice(0, HINT_BLOCKS)) {
    for (const hint of hintsOfText(text.slice(0, HINT_LENGTH))) hints.add(hint);
  }
}

function scanBlock(
  block: TextBlock,
  index: number,
  { scan, symbols }: { scan: Scan; symbols: SymbolSet },
): void {
  const { text } = block;
  scan.length += text.length;
  if (block.role === 'control') return;
  let hasStranger = block.role === 'heading';
  const { pattern } = scan;
  pattern.lastIndex = 0;
  while (pattern.test(text)) {
    const at = pattern.lastIndex - 1;
    const start = wordStart(text, at);
    const end = wordEnd(text, at);
    pattern.lastIndex = end;
    const hit = readHit(text, { start, end, block: index }, symbols);
    scan.capitals += 1;
    if (!hit) continue;
    scan.hits.push(hit);
    hasStranger ||= hit.stranger;
  }
  if (hasStranger && scan.hints.size < 2) {
    for (const hint of hintsOfText(text)) scan.hints.add(hint);
  }
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && isWordCode(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function readHit(
  text: string,
  span: { readonly start: number; readonly end: number; readonly block: number },
  symbols: SymbolSet,
): Hit | undefined {
  const { start, end, block } = span;
  const word = text.slice(start, end);
  const isBare = BARE_WORD.test(word) && !hasMark(text, start, end);
  if (isBare && !symbols.has(word)) {
    if (!FOREIGN_SHAPE.test(word)) return undefined;
    return { block, token: { start, end, symbol: word, form: 'plain' }, stranger: true };
  }
  const token = readToken(text, start, end);
  if (!token || token.market === 'other') return undefined;
  const { market, symbol } = token;
  const base = { block, token, ...(market && { market }) };
  if (token.form === 'code') return { ...base, market: market ?? 'TW', stranger: false };
  if (market && market !== 'US') return { ...base, stranger: false };
  if (symbols.has(symbol)) return { ...base, stranger: false };
  const isStranger = token.form === 'plain' && FOREIGN_SHAPE.test(symbol) && /[A-Z]/.test(symbol);
  return isStranger ? { ...base, stranger: true } : undefined;
}

/** Whether something beside a word could change how it is read: a suffix, a prefix, `$`, an apostrophe. */
function hasMark(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  if (before !== undefined && '$.@#:：'.includes(before)) return true;
  if (before === ' ' && ':：$'.includes(text[start - 2] ?? ' ')) return true;
  return ".:-'’".includes(text[end] ?? ' ');
}

/** Two strangers in one list (`IWDA, CSPX`, `VFV + XIC`): capital words in running text rarely stand so. */
function isPair(page: PageText, left: Hit | undefined, right: Hit): boolean {
  if (!left?.stranger || !right.stranger || left.block !== right.block) return false;
  const gap = right.token.start - left.token.end;
  if (gap > MAX_PAIR_GAP) return false;
  const between = page.blocks[right.block]?.text.slice(left.token.end, right.token.start) ?? '';
  return /^(?:, ?| ?[+/|、] ?| (?:and|or|vs\.?|over|&) )$/.test(between);
}

function toCandidate(
  hit: Hit,
  page: PageText,
  spot: { readonly excerpt: number; readonly at: number },
): Candidate {
  const { token, block, market } = hit;
  const source = page.blocks[block];
  const href = source?.links?.find(
    (link) => link.start <= token.start && token.end <= link.end,
  )?.href;
  return {
    block: block + (page.firstBlock ?? 0),
    start: token.start,
    end: token.end,
    symbol: token.symbol,
    ...(market && { market }),
    form: token.form,
    ...(hit.stranger && { stranger: true as const }),
    ...spot,
    role: source?.role ?? 'prose',
    ...(source?.columnHeader !== undefined && {
      columnHeader: source.columnHeader.slice(0, 40),
    }),
    ...(href !== undefined && { href: href.slice(-MAX_HREF) }),
  };
}

/** Host and path, without query and fragment. */
function addressOf(url: string): string {
  return url
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[?#].*$/, '')
    .slice(0, MAX_CONTEXT);
}
