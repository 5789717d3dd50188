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
    const hit = readHit(text, wordAt(text, pattern, block), symbols);
    if (hit) scan.hits.push(hit);
  } while (pattern.test(text));
}

/** The word around the place that was found, which the search goes on behind. */
function wordAt(text: string, pattern: RegExp, block: number): WordPlace {
  const at = pattern.lastIndex - 1;
  const end = wordEnd(text, at);
  pattern.lastIndex = end;
  return { start: wordStart(text, at), end, block };
}

/** Characters before a word that can change what it is: with fewer, what stands before the text matters too. */
const MARK_REACH = 4;

/**
 * The first look at a text, before anything is known of where it stands: whether it may hold a symbol. Says yes
 * where the text's neighbours would have to be asked. A class, because it is asked of every text of a page.
 */
export class TextLook {
  /** Capital words in the last text, where {@link mayHold} said no. */
  capitals = 0;
  readonly #symbols: SymbolSet;
  readonly #placesIn = makePlacesIn();
  readonly #placesInAll = makePlacesIn();
  /** The end of the last text: symbols may be cut, into single letters even. */
  #before = '';

  constructor(symbols: SymbolSet) {
    this.#symbols = symbols;
  }

  mayHold(text: string): boolean {
    this.capitals = 0;
    const pattern = this.#placesIn(text);
    while (pattern.test(text)) {
      const word = wordAt(text, pattern, 0);
      if (word.start < MARK_REACH || word.end === text.length) return true;
      if (readHit(text, word, this.#symbols)) return true;
      this.capitals += 1;
    }
    return false;
  }

  /**
   * Looks at neighbouring texts as one: to ask each by itself would take several times as long. Adds to what is known
   * of them. Of a symbol that the page cut into several texts one is found, after the first.
   *
   * @param text all of them, without anything between
   * @param first index of the first in what is known; the lengths of all are there
   */
  lookAt(text: string, first: number, { lengths, telling, capitals }: KnownTexts): void {
    const joined = this.#before + text;
    const places = this.#placesInAll(joined);
    let index = first;
    let begin = this.#before.length;
    let end = begin + (lengths[first] ?? 0);
    this.#before = joined.slice(-JOINT);
    while (places.test(joined)) {
      const place = places.lastIndex;
      for (; place > end && index < lengths.length; end += lengths[index] ?? 0) {
        begin = end;
        index += 1;
      }
      if (place <= begin) continue;
      // So near its beginning the place may have begun before.
      const isCut = place <= begin + JOINT;
      if (isCut || this.mayHold(joined.slice(begin, end))) telling.push(index);
      else if (this.capitals > 0) capitals.set(index, this.capitals);
      // Goes on where a place may reach into the next text.
      places.lastIndex = Math.max(place, end - JOINT);
      begin = end;
    }
  }
}

/** What is known of the texts of a page, each by its index. */
export interface KnownTexts {
  /** UTF-16 code units. */
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
  const { start, end, block } = place;
  const word = text.slice(start, end);
  if (!BARE_WORD.test(word) || hasMark(text, start, end)) return readMarked(text, place, symbols);
  const stranger = !symbols.has(word);
  if (stranger && !FOREIGN_SHAPE.test(word)) return undefined;
  return { block, token: { start, end, symbol: word, form: 'plain' }, stranger };
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
