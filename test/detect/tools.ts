import { EMPTY_MEMORY, type Listings } from '#lib/detect/candidate.ts';
import { type Judgement, judgeCandidates } from '#lib/detect/confirm-candidates.ts';
import type { EvidenceId } from '#lib/detect/evidence.ts';
import { evidenceBeside } from '#lib/detect/evidence-beside.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import type { PageText } from '#lib/detect/page-text.ts';
import { type PlainText, plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { type Surroundings, surroundingsOf } from '#lib/detect/surroundings.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';

export const symbols = usSymbols();

const US_NAMES: Readonly<Record<string, string>> = {
  SPY: 'SPDR S&P 500 ETF Trust',
  QQQ: 'Invesco QQQ Trust, Series 1',
  ACWI: 'iShares MSCI ACWI ETF',
  AIQ: 'Global X Artificial Intelligence & Technology ETF',
  USD: 'ProShares Ultra Semiconductors',
  MOO: 'VanEck Agribusiness ETF',
  SMH: 'VanEck Semiconductor ETF',
  GLD: 'SPDR Gold Shares',
  TIP: 'iShares TIPS Bond ETF',
  REIT: 'ALPS Active REIT ETF',
  VTI: 'Vanguard Total Stock Market ETF',
};

/** A few listings, enough for the tables of cases. */
export const listings: Listings = {
  usName: (ticker) => US_NAMES[ticker] ?? (symbols.has(ticker) ? `${ticker} Test Fund` : undefined),
  elsewhere: (symbol) => {
    if (symbol === 'VFV') return [{ market: 'CA', name: 'Vanguard S&P 500 Index ETF' }];
    if (symbol === 'VWCE') return [{ market: 'DE', name: 'Vanguard FTSE All-World UCITS ETF' }];
    if (symbol === 'IWDA') return [{ market: 'LSE', name: 'iShares Core MSCI World UCITS ETF' }];
    if (symbol === 'CSPX') return [{ market: 'LSE', name: 'iShares Core S&P 500 UCITS ETF' }];
    if (symbol === 'ISAC') return [{ market: 'LSE', name: 'iShares MSCI ACWI UCITS ETF' }];
    if (symbol === 'ZAG') return [{ market: 'CA', name: 'BMO Aggregate Bond Index ETF' }];
    return [];
  },
};

export function judgeText(text: string, about: Omit<PlainText, 'text'> = {}): Judgement[] {
  return judgePage(plainTextBlocks({ text, ...about }).page);
}

export function judgePage(page: PageText): Judgement[] {
  return judgeCandidates(findCandidates(page, symbols), listings);
}

/** `TICKER MARKET` of each mention in a text. */
export function tickersIn(text: string, about: Omit<PlainText, 'text'> = {}): string[] {
  return judgeText(text, about).flatMap(({ mention }) =>
    mention ? [`${mention.ticker} ${mention.market}`] : [],
  );
}

/** All that is found right beside a symbol: nothing more, nothing less. */
export function besideIn(text: string, symbol: string): readonly EvidenceId[] {
  return evidenceBeside(surroundingsIn(text, symbol));
}

/** What stands around the first candidate with this symbol, on a page that may speak of any market. */
export function surroundingsIn(text: string, symbol: string): Surroundings {
  const memory = { ...EMPTY_MEMORY, hints: ['CA' as const, 'EU' as const] };
  const batch = findCandidates(plainTextBlocks({ text }).page, symbols, memory);
  const found = surroundingsOf(batch).find(({ candidate }) => candidate.symbol === symbol);
  if (found === undefined) throw new Error(`no candidate ${symbol} in “${text}”`);
  return found;
}
