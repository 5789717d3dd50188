import {
  EVERYDAY_BEGINNINGS,
  EVERYDAY_WORDS,
  FUND_PHRASES,
  FUND_WORDS,
  SURE_BEGINNINGS,
  SURE_PHRASES,
  SURE_WORDS,
} from './finance-vocabulary.ts';
import { firstSign, holdsEastern, isLatinOrDigit, latinWordsIn } from './signs.ts';

/** Where a text speaks of finance: offsets of the words, ascending. */
export interface FinanceWords {
  readonly finance: readonly number[];
  /** Of these, words that have no everyday sense. */
  readonly sure: readonly number[];
  /** Of these, words for funds. */
  readonly funds: readonly number[];
}

/** Words of one kind: alone, by how they begin, and phrases by their first word. */
interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly phrases: ReadonlyMap<string, readonly string[]>;
}

const SURE = vocabularyOf(SURE_WORDS, SURE_PHRASES, SURE_BEGINNINGS);
const EVERYDAY = vocabularyOf(EVERYDAY_WORDS, '', EVERYDAY_BEGINNINGS);
const FUNDS = vocabularyOf(FUND_WORDS, FUND_PHRASES);

/** The first group is a sure word. */
const EASTERN_FINANCE =
  /(配息|除息|殖利率|股票|股息|台股|美股|指數|指数|成分股|定期定額|投資人|投资者|證券|证券|管理費|折溢價|淨值|净值|債券|债券|槓桿|正2|正二|反1|元大|國泰|富邦|群益|復華|持股|漲跌|買超|賣超|存股|複委託|投資信託|米国株|上場投信|銘柄|配当|経費率)|基金(?!會|会)|投資|投资|債|反向|中信|張|漲|涨|跌|買|买|賣|卖|ファンド/g;
const EASTERN_FUNDS = /基金(?!會|会)|ファンド|投信/g;

export function financeWordsIn(text: string): FinanceWords {
  // In small letters this one sign would be two, and move all that follows.
  const low = text.replaceAll('İ', 'I').toLowerCase();
  const sure = new Set<number>();
  const finance: number[] = [];
  const funds: number[] = [];
  let [financeEnd, fundsEnd] = [0, 0];
  for (const { 0: word, index } of latinWordsIn(low)) {
    if (index >= financeEnd) {
      const sureEnd = endOf(SURE, low, { word, index });
      const end = sureEnd ?? endOf(EVERYDAY, low, { word, index });
      if (sureEnd !== undefined) sure.add(index);
      if (end !== undefined) finance.push(index);
      financeEnd = end ?? financeEnd;
    }
    const end = index >= fundsEnd ? endOf(FUNDS, low, { word, index }) : undefined;
    if (end !== undefined) funds.push(index);
    fundsEnd = end ?? fundsEnd;
  }
  if (holdsEastern(text)) {
    for (const { 1: isSure, index } of text.matchAll(EASTERN_FINANCE)) {
      finance.push(index);
      if (isSure !== undefined) sure.add(index);
    }
    for (const { index } of text.matchAll(EASTERN_FUNDS)) funds.push(index);
  }
  return { finance: ascending(finance), sure: ascending(sure), funds: ascending(funds) };
}

/** Words and beginnings have blanks between them, phrases bars. */
function vocabularyOf(words: string, phrases = '', beginnings = ''): Vocabulary {
  return {
    words: new Set(words.split(' ')),
    beginnings: beginnings.split(' ').filter((beginning) => beginning !== ''),
    phrases: Map.groupBy(phrases.split('|'), (phrase) => phrase.split(/[ &-]/, 1)[0] ?? ''),
  };
}

interface WordAt {
  readonly word: string;
  readonly index: number;
}

/** Where the word or phrase of a vocabulary ends that begins with a word of a text. */
function endOf(
  { words, beginnings, phrases }: Vocabulary,
  text: string,
  { word, index }: WordAt,
): number | undefined {
  const phrase = phrases
    .get(word)
    ?.find(
      (each) =>
        text.startsWith(each, index) && !isLatinOrDigit(firstSign(text.slice(index + each.length))),
    );
  if (phrase !== undefined) return index + phrase.length;
  const isKnown = words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
  return isKnown ? index + word.length : undefined;
}

function ascending(offsets: Iterable<number>): number[] {
  return [...offsets].sort((a, b) => a - b);
}

/** How many of the ascending offsets lie in a stretch. */
export function countBetween(offsets: readonly number[], from: number, to: number): number {
  return lowerBound(offsets, to) - lowerBound(offsets, from);
}

function lowerBound(offsets: readonly number[], value: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
