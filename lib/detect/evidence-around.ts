import { ambiguityOf, isMoney, isWordOf, wasCompany } from './ambiguous-symbols.ts';
import type { Listings, PageContext } from './candidate.ts';
import type { EvidenceId } from './evidence.ts';
import { type FundName, fundName, nameMatch, wordsIn } from './name-match.ts';
import { isWithinName } from './names-within.ts';
import { beginsWithOne, endsWithOne, phrasesOf } from './phrases.ts';
import { holdsHan, isLetter, isLetterOrDigit } from './signs.ts';
import type { Surroundings } from './surroundings.ts';
import { isWellKnown } from './well-known-funds.ts';

const NEAR = 60;
const NAME_REACH = 110;
const MANY_WORDS = 4;
const HONG_KONG = /港股|恒指|恒生|港交所|港元|港幣|騰訊|腾讯|滙控|匯豐|小米|美團|\.HK\b|HKEX/g;
const QUOTE_PATH = /(?:quote|etf|fund|symbol|stock|ticker|\bq\b|\/s\/|security|instrument|isin)/i;
const FINANCE_ADDRESS =
  /invest|financ|etf|fund|stock|trad(?:e|ing)|market|money|wealth|broker|dividend|morningstar|bogle|seekingalpha|bloomberg|barron|nasdaq|justetf|zacks|fool\.com|marketwatch|finviz|wallst|portfolio|capital|econom|börse|boerse|aktien|bolsa|borsa/i;

/** Evidence of the token itself and its letters. */
export function evidenceOfForm(
  { candidate }: Surroundings,
  names: readonly FundName[],
): EvidenceId[] {
  const found: EvidenceId[] = [];
  const { form, symbol } = candidate;
  if (form !== 'plain') found.push(form);
  if (symbol.length <= 2) found.push('two letters');
  if (symbol.length === 3) found.push('three letters');
  // `CASH.TO` is no word, whatever its letters are.
  if (form !== 'code' && form !== 'suffixed') {
    const ambiguity = ambiguityOf(symbol);
    if (ambiguity === 'mild') found.push('mild ambiguity');
    if (ambiguity === 'strong') found.push('strong ambiguity');
    if (isMoney(symbol)) found.push('money');
  }
  if (candidate.stranger) found.push('stranger');
  else if (isWellKnown(symbol)) found.push('well known');
  if (names.length === 0 && form === 'plain') found.push('no name known');
  return found;
}

/** Evidence of the words around: finance vocabulary and the fund's own name. */
export function evidenceOfWords(around: Surroundings, names: readonly FundName[]): EvidenceId[] {
  const found: EvidenceId[] = [];
  const near = `${around.before.slice(-NEAR)} ${around.after.slice(0, NEAR)}`;
  const count = around.financeWords;
  if (around.fundWords > 0) found.push('fund word wide');
  if (count > 0) found.push('finance words near');
  if (count >= MANY_WORDS) found.push('many finance words near');
  if (count === 0) found.push('no finance words');
  else if (around.sureWords === 0) found.push('everyday words only');
  if (around.candidate.form === 'code') found.push(...codeEvidence(near, around));
  if (names.length === 0) return found;
  const neighbourhood = wordsIn(nameNeighbourhood(around));
  const { symbol } = around.candidate;
  const match = Math.max(0, ...names.map((name) => nameMatch(name, neighbourhood)));
  if (match === 2) found.push('name strong');
  if (match === 2 && ambiguityOf(symbol) === 'strong' && isNamedOnOneSide(around, names)) {
    found.push('named although ambiguous');
  }
  if (match === 1) found.push('name weak');
  if (match < 2 && wasCompany(symbol)) found.push('company of that symbol');
  if (match > 0 && nameBeforeBracket(around, names)) {
    found.push('brackets after name');
  }
  return found;
}

/** What the number of something else is called, right behind it or before it and others of its kind. */
const NUMBER_BEFORE =
  /(?:編號|编号|案號|單號|訂單|帳號|账号|專戶|分機|轉|電話|专线|專線|郵遞區號|統編|號碼|密碼|課號|學號|选课代码|選課代碼|番号|電話番号)\s?[:：]?\s?(?:\d{3,8}[\s,、]{1,2}){0,8}$/;
const NUMBER_AFTER = /^\s?(?:號|号|番|樓|室)/;

/** A number is a fund's code only among Chinese words or where funds are spoken of. */
function codeEvidence(
  near: string,
  { before, after, wide, fundWords }: Surroundings,
): EvidenceId[] {
  const found: EvidenceId[] = [];
  if (NUMBER_BEFORE.test(before) || NUMBER_AFTER.test(after)) found.push('other number');
  if (holdsHan(near)) found.push('chinese around');
  else if (fundWords === 0) found.push('bare code');
  const signs = new Set(wide.match(HONG_KONG)).size;
  if (signs > 0) found.push('hong kong around');
  if (signs > 1) found.push('much of hong kong around');
  return found;
}

/**
 * A fund's name stands before its symbol or behind it, and begins with who made it; words on both sides may be those
 * of two other funds.
 */
function isNamedOnOneSide(
  { before, after, previousLine, nextLine }: Surroundings,
  names: readonly FundName[],
): boolean {
  const sides = [`${previousLine} ${before}`.slice(-NAME_REACH), `${after} ${nextLine}`].map(
    (side) => wordsIn(side.slice(0, NAME_REACH)),
  );
  return names.some((name) =>
    sides.some((side) => nameMatch(name, side) === 2 && side.has(name.words[0] ?? '')),
  );
}

function nameNeighbourhood({ before, after, previousLine, nextLine }: Surroundings): string {
  return [
    previousLine.slice(-NAME_REACH),
    before.slice(-NAME_REACH),
    after.slice(0, NAME_REACH),
    nextLine.slice(0, NAME_REACH),
  ].join(' \n ');
}

function nameBeforeBracket({ before, after }: Surroundings, names: readonly FundName[]): boolean {
  if (!/[([（]\s{0,2}(?:[\w ]{2,14}:\s?)?\$?$/.test(before) || !/^\s{0,2}[)\]）]/.test(after))
    return false;
  const lead = wordsIn(before.slice(-NAME_REACH));
  return names.some((name) => nameMatch(name, lead) > 0);
}

/** Evidence of links, address and title. */
export function evidenceOfPage({ candidate }: Surroundings, page: PageContext): EvidenceId[] {
  const found: EvidenceId[] = [];
  const { href, symbol } = candidate;
  if (href && QUOTE_PATH.test(href) && isNamedIn(href, symbol)) found.push('link to quote');
  const path = page.address?.slice(page.address.indexOf('/')) ?? '';
  if (path !== '' && QUOTE_PATH.test(path) && isNamedIn(path, symbol)) found.push('in address');
  if (candidate.form === 'plain' && isWordOf(page.lang ?? '', symbol)) {
    found.push('word of the language');
  }
  if (page.title && holdsWord(page.title, symbol)) found.push('in title');
  if (page.address && FINANCE_ADDRESS.test(page.address)) found.push('finance address');
  return found;
}

/** What may stand before and behind a symbol that is a part of an address by itself: `/etf/SPY`, `?t=AMEX-SPY`. */
const PART_BEFORE =
  /(?:^|[/=,;?&])(?:(?:amex|arca|arcx|bats|cboe|lse|nasdaq|neo|nyse|nysearca|tse|tsx|xetra|xnas|etf)[-:])?$/i;
const PART_AFTER = /^(?:[.:][a-z]{1,8})?(?:$|[/?&#,;])/i;

/** Whether an address names a symbol. Letters that are a word do so only by themselves: not in `/esg-investing/`. */
function isNamedIn(address: string, symbol: string): boolean {
  const text = address.toUpperCase();
  const isWord = ambiguityOf(symbol) !== 'none';
  for (let at = text.indexOf(symbol); at >= 0; at = text.indexOf(symbol, at + 1)) {
    const before = address.slice(Math.max(0, at - ADDRESS_REACH), at);
    const after = address.slice(at + symbol.length, at + symbol.length + ADDRESS_REACH);
    if (PART_BEFORE.test(before) && PART_AFTER.test(after)) return true;
    if (!isWord && !/[A-Za-z0-9]$/.test(before) && !/^[A-Za-z0-9]/.test(after)) return true;
  }
  return false;
}

/** Characters of an address that an exchange beside a symbol takes. */
const ADDRESS_REACH = 12;

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isInWord =
      /[A-Za-z0-9]/.test(text.charAt(at - 1)) || /[A-Za-z0-9]/.test(text.charAt(at + word.length));
    if (!isInWord) return true;
  }
  return false;
}

/** Families of indices whose own names are symbols of funds too, and how such a name goes on. */
const INDEX_BEFORE = phrasesOf('MSCI |World ex |World Ex |world ex |world Ex ');
const INDEX_AFTER = phrasesOf(' ex US| ex-US| ex USA| ex-USA| ex U.S.| ex-U.S.| IMI| ESG Leaders');

/**
 * `QQQ` in “ProShares UltraPro QQQ” is not the fund of that symbol, nor is `ACWI` in “the MSCI ACWI” or “ACWI ex US”.
 */
export function evidenceOfOtherNames({ candidate, before, after }: Surroundings): EvidenceId[] {
  if (candidate.form !== 'plain') return [];
  const isIndex =
    endsWithOne(before, INDEX_BEFORE, isLetter) ||
    beginsWithOne(after, INDEX_AFTER, isLetterOrDigit) ||
    (candidate.symbol === 'CAC' && /^ 40(?!\w)/.test(after));
  return isIndex || isWithinName(candidate.symbol, before, after) ? ['inside another name'] : [];
}

/** Names of all funds with this symbol, of each once. */
export function namesOf(symbol: string, listings: Listings): readonly FundName[] {
  const us = listings.usName(symbol);
  const foreign = listings.elsewhere(symbol).map(({ name }) => name);
  const names = new Set(us === undefined ? foreign : [us, ...foreign]);
  return [...names].map((name) => fundName(name, symbol));
}
