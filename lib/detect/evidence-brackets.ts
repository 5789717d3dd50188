import type { EvidenceId } from './evidence.ts';
import { endsWithOne, phrasesOf } from './phrases.ts';
import { firstSign, isLetter, isLetterOrDigit } from './signs.ts';
import type { Surroundings } from './surroundings.ts';

const OPEN = /[([（【「]\s{0,2}(?:\$|(?:[Tt]ickers?|[Ss]ymbols?|[A-Za-z ]{2,14})\s?[:：]\s{0,2})?$/;
/** Characters of it at most. */
const MOST_OPENING = 24;
const CLOSE = /^\s{0,2}[)\]）】」]/;

const FUND_TAIL = phrasesOf(
  'etf|etfs|etn|etns|fund|funds|trust|share|shares|portfolio|index|spdr|ishares|fonds|2x|3x',
);
const COMPANY_TAIL =
  /(?:\b(?:Inc|Corp|Co|Ltd|Plc|PLC|Group|ADR|Company|Corporation|Holdings|Technologies|Bancorp|N\.?V|S\.?A|Cl [A-C]|Class [A-C]|Pharmaceuticals?|Therapeutics)\.?,?|\.com)\s*$/;

/** Evidence of brackets around the symbol, and of words that it abbreviates. */
export function bracketEvidence({ before, after, candidate }: Surroundings): EvidenceId[] {
  const open = /[([（【「]/.test(before.slice(-MOST_OPENING)) ? OPEN.exec(before) : null;
  if (!open) return expansionAfter(candidate.symbol, after) ? ['its expansion after'] : [];
  const lead = before.slice(0, open.index).trimEnd();
  if (!CLOSE.test(after)) return [];
  if (abbreviates(candidate.symbol, lead)) return ['brackets', 'brackets after its expansion'];
  if (isFundName(lead)) return ['brackets', 'brackets after fund word'];
  if (COMPANY_TAIL.test(lead)) return ['brackets', 'brackets after company'];
  return ['brackets'];
}

/** Whether a text ends as the names of funds do; `ETF` joins to anything: `主動式ETF`, `BetaETF`. */
function isFundName(lead: string): boolean {
  const low = lead.toLowerCase();
  if (low.endsWith('etf') || low.endsWith('基金')) return true;
  return endsWithOne(low.replace(/[®™*]+$/, ''), FUND_TAIL, isLetterOrDigit);
}

/** Whether the last words of `lead` begin with the symbol's letters: “International Monetary Fund” for IMF. */
function abbreviates(symbol: string, lead: string): boolean {
  const words = wordsOf(lead);
  const last = words.slice(-symbol.length);
  const withoutSmall = words.filter(
    (word) => !/^(?:of|the|and|for|in|on|to|de|des|du)$/i.test(word),
  );
  return initials(last) === symbol || initials(withoutSmall.slice(-symbol.length)) === symbol;
}

/** How words begin that spell a symbol out. */
const SPELT = /^\s{0,2}(?:[:(–—=-]{1,2}|is the|is|means|stands for)\s{0,2}/;
/** Code units of the words that may spell a symbol out, at least and at most. */
const SPELLING = { least: 5, most: 61 };

function expansionAfter(symbol: string, after: string): boolean {
  const spelt = SPELT.exec(after)?.[0];
  if (spelt === undefined || !isLetter(firstSign(after.slice(spelt.length)))) return false;
  const spelling = spellingIn(after.slice(spelt.length, spelt.length + SPELLING.most));
  if (spelling.length < SPELLING.least) return false;
  const words = wordsOf(spelling);
  const withoutSmall = words.filter((word) => !/^(?:of|the|and|for|in|on|to)$/i.test(word));
  return [words, withoutSmall].some((list) => initials(list.slice(0, symbol.length)) === symbol);
}

/** Words without a number or a mark between them, at the beginning of a text. */
function spellingIn(text: string): string {
  const signs = [...text];
  const end = signs.findIndex((sign) => !/[\s'’-]/.test(sign) && !isLetter(sign));
  return end < 0 ? text : signs.slice(0, end).join('');
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\d'’]*/gu) ?? [];
}

function initials(words: readonly string[]): string {
  return words
    .map((word) => word[0])
    .join('')
    .toUpperCase();
}
