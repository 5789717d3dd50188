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
import type { PageText } from './page-text.ts';
import { type Hit, type Scan, scanBlocks } from './scan-blocks.ts';

/** How much of a page is searched for what it says of its market, blocks and characters of each. */
export const HINT_BLOCKS = 200;
const HINT_LENGTH = 200;
const MAX_PAIR_GAP = 6;
const MAX_HREF = 120;
const MAX_HEADER = 40;
const MAX_CONTEXT = 200;
const MAX_LANG = 35;

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
    hits: [],
    hints: new Set(memory.hints),
    capitals: memory.capitals + (page.leftOut?.capitals ?? 0),
    length: memory.length + (page.leftOut?.length ?? 0),
  };
  scanBlocks(page.blocks, symbols, scan);
  if (scan.hits.some(({ stranger }) => stranger)) takeHints(page, scan);
  const hits = isForeign(page, scan)
    ? scan.hits
    : scan.hits.filter(
        ({ stranger, token }) => !stranger || symbols.wanted?.includes(token.symbol),
      );
  const around = page.leftOut?.around?.(hits.map(({ block }) => block)) ?? page.blocks;
  const numbers = new Map<unknown, number>(around.map((block, number) => [block, number]));
  const places = hits.map(({ block, token: { start } }) => {
    return { block: numbers.get(page.blocks[block]) ?? 0, start };
  });
  const { excerpts, spots } = cutExcerpts(around, places);
  const candidates = hits.map((hit, index) =>
    toCandidate(hit, page, spots[index] ?? { excerpt: 0, at: 0 }),
  );
  const { capitals, length, hints } = scan;
  return {
    page: {
      ...(page.url !== undefined && { address: addressOf(page.url) }),
      ...(page.title !== undefined && { title: page.title.slice(0, MAX_CONTEXT) }),
      ...(page.lang !== undefined && { lang: page.lang.slice(0, MAX_LANG) }),
      memory: { ...memory, capitals, length, hints: [...hints] },
    },
    excerpts,
    candidates,
  };
}

/** Whether symbols that we do not know may be those of another market. */
function isForeign(page: PageText, { hits, hints }: Scan): boolean {
  return hints.size > 0 || hits.some((hit, index) => isPair(page, hits[index - 1], hit));
}

/**
 * Whom a page is written for decides about symbols that are not the US's: its address, title and language, what
 * stands around them, and its headings may say so.
 */
function takeHints(page: PageText, { hits, hints }: Scan): void {
  const { blocks, leftOut } = page;
  // All texts as one: an expression that begins anew for each takes longer. None of its words goes over a line's end.
  const take = (found: readonly Market[]) => found.forEach((hint) => void hints.add(hint));
  take(hintsOfPage(page));
  const own = new Set(hits.map(({ stranger, block }) => (stranger ? blocks[block]?.text : '')));
  take(hintsOfText([...own, ...(leftOut?.headings() ?? headingsOf(blocks))].join('\n')));
  // A page with symbols that are not the US's may say in any of its first texts whom it is written for.
  if (hints.size > 0) return;
  const opening = leftOut?.opening() ?? blocks.slice(0, HINT_BLOCKS).map(({ text }) => text);
  take(hintsOfText(opening.map((text) => text.slice(0, HINT_LENGTH)).join('\n')));
}

function headingsOf(blocks: PageText['blocks']): string[] {
  return blocks.filter(({ role }) => role === 'heading').map(({ text }) => text);
}

/** Two strangers in one list (`IWDA, CSPX`, `VFV + XIC`): capital words in running text rarely stand so. */
function isPair(page: PageText, left: Hit | undefined, right: Hit): boolean {
  if (!left?.stranger || !right.stranger || left.block !== right.block) return false;
  const gap = right.token.start - left.token.end;
  if (gap > MAX_PAIR_GAP) return false;
  const between = page.blocks[right.block]?.text.slice(left.token.end, right.token.start) ?? '';
  return /^(?:, ?| ?[+/|、] ?| (?:and|or|vs\.?|over|&) )$/.test(between);
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Runs for every candidate of a page: fields are set one by one, without objects that only carry them. */
function toCandidate(
  { token, block, market, stranger }: Hit,
  page: PageText,
  spot: { readonly excerpt: number; readonly at: number },
): Candidate {
  const source = page.blocks[block];
  const { start, end, symbol, form } = token;
  const candidate: Mutable<Candidate> = {
    block: block + (page.firstBlock ?? 0),
    start,
    end,
    symbol,
    form,
    excerpt: spot.excerpt,
    at: spot.at,
    role: source?.role ?? 'prose',
  };
  if (market !== undefined) candidate.market = market;
  if (stranger) candidate.stranger = true;
  const columnHeader = source?.columnHeader;
  if (columnHeader !== undefined) candidate.columnHeader = columnHeader.slice(0, MAX_HEADER);
  const href = source?.links?.find((link) => link.start <= start && end <= link.end)?.href;
  if (href !== undefined) candidate.href = href.slice(-MAX_HREF);
  return candidate;
}

/** Host and path, without query and fragment. */
function addressOf(url: string): string {
  return url
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[?#].*$/, '')
    .slice(0, MAX_CONTEXT);
}
