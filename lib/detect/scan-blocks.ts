import type { Market } from '#lib/funds/market.ts';
import type { SymbolSet } from './candidate.ts';
import type { TextBlock } from './page-text.ts';
import { isWordCode, readToken, type Token, wordEnd } from './read-token.ts';

/**
 * Two characters that can stand in a symbol, nothing more: everything else is looked at only there. Capital letters
 * stand alone, because engines seek one shape many characters at a time, one of several at every character.
 */
const CAPITALS = /[A-Z][A-Z0-9]/;
/** Taiwan's `00…`, cashtags in small letters, full-width letters and digits: in few texts. */
const RARE = /00\d\d|\$[a-z]{2}|[\uff10-\uff3a]{2}/;

/** Whether a symbol may begin anywhere in a text. */
export function mayBeginSymbol(text: string): boolean {
  return CAPITALS.test(text) || RARE.test(text);
}

/**
 * Gives for a text the expression that goes from one place where a symbol may be to the next: `test` with `lastIndex`
 * makes no match arrays. The same two for all texts: another text may be asked about when one is done with.
 */
function makePlacesIn(): (text: string) => RegExp {
  const capitals = new RegExp(CAPITALS, 'g');
  const all = new RegExp(`${CAPITALS.source}|${RARE.source}`, 'g');
  return (text) => {
    const pattern = RARE.test(text) ? all : capitals;
    pattern.lastIndex = 0;
    return pattern;
  };
}

/** A symbol of another market without any mark: three to five letters and digits, letters first. */
const FOREIGN_SHAPE = /^(?:[A-Z]{3,5}|[A-Z0-9]{4}|[A-Z]{2}\d|[A-Z]{2}\d{3})$/;
/** Capital letters and digits, letters first: the words that need no closer look where nothing marks them. */
const BARE_WORD = /^[A-Z][A-Z0-9]*$/;

/** A token that may be a ticker, before its surroundings are looked at. */
export interface Hit {
  /** Index of the block. */
  readonly block: number;
  readonly token: Token;
  readonly market?: Market | undefined;
  /** In no list that the page's script has: it counts only where the page points to another market. */
  readonly stranger: boolean;
}

/** What a scan has found so far; `scanBlocks` adds to it. */
export interface Scan {
  readonly hits: Hit[];
  readonly hints: Set<Market>;
  /** Capital words seen, all shapes. */
  capitals: number;
  /** Text scanned, UTF-16 code units. */
  length: number;
}

/**
 * The pass over all text of a page: every token in the shape of a ticker. One small regular expression finds the
 * places; only there is JavaScript run for single characters. Linear in the text.
 */
export function scanBlocks(blocks: readonly TextBlock[], symbols: SymbolSet, scan: Scan): void {
  const placesIn = makePlacesIn();
  blocks.forEach((block, index) => {
    const { text } = block;
    scan.length += text.length;
    const pattern = placesIn(text);
    // The role is asked for where it matters: a page works it out from the element.
    if (pattern.test(text) && block.role !== 'control') {
      scanBlock(text, index, { pattern, symbols, scan });
    }
  });
}

interface Scanning {
  /** Stands behind the first two characters of the block's first word of interest. */
  readonly pattern: RegExp;
  readonly symbols: SymbolSet;
  readonly scan: Scan;
}

function scanBlock(text: string, block: number, { pattern, symbols, scan }: Scanning): void {
  do {
    scan.capitals += 1;
    const word = wordAt(text, pattern.lastIndex - 1, block);
    const hit = readHit(text, word, symbols);
    if (hit) scan.hits.push(hit);
    pattern.lastIndex = word.end;
  } while (pattern.test(text));
}

/** The word around a character. */
function wordAt(text: string, at: number, block: number): WordPlace {
  return { start: wordStart(text, at), end: wordEnd(text, at), block };
}

/** Characters before a word that can change what it is: with fewer, what stands before the text matters too. */
const MARK_REACH = 4;

/**
 * The first look at texts, before anything is known of where they stand: which may hold a symbol. Says yes where a
 * text's neighbours would have to be asked.
 */
export class TextLook {
  readonly #symbols: SymbolSet;
  readonly #placesIn = makePlacesIn();
  /** The end of the last text: symbols may be cut, into single letters even. */
  #before = '';

  constructor(symbols: SymbolSet) {
    this.#symbols = symbols;
  }

  /**
   * Looks at neighbouring texts as one: to ask each by itself would take several times as long. Adds to what is known
   * of them. Of a symbol that the page cut into several texts one is found, after the first.
   *
   * @param text all of them, without anything between
   * @param first index of the first in what is known; where all begin is there
   */
  lookAt(text: string, first: number, known: KnownTexts): void {
    const joined = this.#before + text;
    const offset = this.#before.length;
    this.#before = joined.slice(-JOINT);
    const places = this.#placesIn(joined);
    lookAtPlaces(joined, { first, offset, places, symbols: this.#symbols }, known);
  }
}

interface Looking {
  /** Index of the first text, and what stands before all of them. */
  readonly first: number;
  readonly offset: number;
  readonly places: RegExp;
  readonly symbols: SymbolSet;
}

/** Apart from the class, whose changing field would make engines compile this again and again. */
function lookAtPlaces(
  joined: string,
  looking: Looking,
  { starts, lengths, telling, capitals }: KnownTexts,
): void {
  const { first, offset, places, symbols } = looking;
  let index = first - 1;
  let begin = 0;
  let end = 0;
  while (places.test(joined)) {
    const place = places.lastIndex;
    while (place > end && index < lengths.length) {
      index += 1;
      begin = offset + (starts[index] ?? 0);
      end = begin + (lengths[index] ?? 0);
    }
    if (place <= begin) continue;
    const wordEnds = endOfOther(joined.slice(begin, end), place - begin, symbols);
    if (wordEnds !== undefined) {
      capitals.set(index, (capitals.get(index) ?? 0) + 1);
      places.lastIndex = begin + wordEnds;
      continue;
    }
    telling.push(index);
    capitals.delete(index);
    // Goes on where a place may reach into the next text.
    places.lastIndex = Math.max(place, end - JOINT);
    begin = end;
  }
}

/** Where the word ends whose first letters stand before `at`, if it is no symbol whatever stands beside the text. */
function endOfOther(text: string, at: number, symbols: SymbolSet): number | undefined {
  // So near the beginning of the text it may have begun before.
  if (at <= JOINT) return undefined;
  const place = wordAt(text, at - 1, 0);
  const { start, end } = place;
  if (start < MARK_REACH || end === text.length) return undefined;
  const word = text.slice(start, end);
  // Shape before list: most capital words have it, and the list is asked again where all is known of the text.
  const mayBe = isPlain(text, place)
    ? FOREIGN_SHAPE.test(word) || symbols.has(word)
    : readMarked(text, place, symbols);
  return mayBe ? undefined : end;
}

/** What is known of the texts of a page, each by its index. */
export interface KnownTexts {
  /** Where each begins in the text it is looked at with, and how long it is, UTF-16 code units. Blanks may be left out. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  /** Those that may hold a symbol, ascending. */
  readonly telling: number[];
  /** Capital words, where there are some and nothing else of interest. */
  readonly capitals: Map<number, number>;
}

/** Characters on each side of a joint that can be those of a symbol. */
const JOINT = 3;

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && isWordCode(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

interface WordPlace {
  readonly start: number;
  readonly end: number;
  readonly block: number;
}

function readHit(text: string, place: WordPlace, symbols: SymbolSet): Hit | undefined {
  if (!isPlain(text, place)) return readMarked(text, place, symbols);
  const { start, end, block } = place;
  const word = text.slice(start, end);
  const stranger = !symbols.has(word);
  if (stranger && !FOREIGN_SHAPE.test(word)) return undefined;
  return { block, token: { start, end, symbol: word, form: 'plain' }, stranger };
}

function isPlain(text: string, { start, end }: WordPlace): boolean {
  return BARE_WORD.test(text.slice(start, end)) && !hasMark(text, start, end);
}

function readMarked(
  text: string,
  { start, end, block }: WordPlace,
  symbols: SymbolSet,
): Hit | undefined {
  const token = readToken(text, start, end);
  if (!token || token.market === 'other') return undefined;
  const { symbol, form } = token;
  const isCode = form === 'code';
  const market = token.market ?? (isCode ? 'TW' : undefined);
  const isListed = isCode || (market !== undefined && market !== 'US') || symbols.has(symbol);
  const isBare = market === undefined && form !== 'cashtag';
  const stranger = !isListed;
  if (stranger && !(isBare && FOREIGN_SHAPE.test(symbol) && /[A-Z]/.test(symbol))) return undefined;
  return { block, token, market, stranger };
}

/** Whether something beside a word could change how it is read: a suffix, a prefix, `$`, an apostrophe. */
function hasMark(text: string, start: number, end: number): boolean {
  // Never asks for a character outside the text: that is many times slower.
  if (end < text.length && MARKS_AFTER.has(text.charCodeAt(end))) return true;
  if (start === 0) return false;
  const before = text.charCodeAt(start - 1);
  if (before !== BLANK) return MARKS_BEFORE.has(before);
  if (start === 1) return false;
  const second = text.charCodeAt(start - 2);
  return MARKS_BEFORE.has(second) || second === BLANK;
}

const BLANK = 0x20;
/** What stands between a mark and its symbol may be up to two blanks of any kind. */
const MARKS_BEFORE = codesOf('$.@#&:：\t\n\r\u00a0\u3000');
const MARKS_AFTER = codesOf(".:-'’");

function codesOf(chars: string): ReadonlySet<number> {
  return new Set([...chars].map((char) => char.charCodeAt(0)));
}
