import type { Candidate, Listings } from './candidate.ts';
import { plainMarket } from './market-of.ts';
import type { Mention } from './page-text.ts';

/** What the reader decided about marking, as it applies to one site. */
export interface ReaderRules {
  /** Symbols never marked, in whatever form. */
  readonly mutedTickers: readonly string[];
  /** Words never taken for a ticker where they stand bare; `$ALL` and `NYSE: ALL` still are. */
  readonly mutedWords: readonly string[];
  /** Symbols marked on this site whatever the evidence. */
  readonly alwaysMark: readonly string[];
}

export const NO_RULES: ReaderRules = { mutedTickers: [], mutedWords: [], alwaysMark: [] };

export const ALWAYS_MARKED = 'always marked on this site, as you chose';

/** Whether the rules let a candidate be marked, refuse it, or leave it to the evidence. */
export function ruleFor(candidate: Candidate, rules: ReaderRules): 'mark' | 'mute' | 'judge' {
  const { symbol, form } = candidate;
  if (holds(rules.mutedTickers, symbol)) return 'mute';
  if (holds(rules.alwaysMark, symbol)) return 'mark';
  return form === 'plain' && holds(rules.mutedWords, symbol) ? 'mute' : 'judge';
}

/** The mention that an always-mark rule makes of a candidate: where nothing names a market, the one that lists it. */
export function ruledMention(candidate: Candidate, listings: Listings): Mention {
  const { block, start, end, symbol } = candidate;
  const listed = candidate.stranger && listings.elsewhere(symbol)[0]?.market;
  const market = candidate.market ?? (listed ? plainMarket(listed) : 'US');
  return { block, start, end, ticker: symbol, market, reasons: [ALWAYS_MARKED] };
}

function holds(rules: readonly string[], symbol: string): boolean {
  return rules.some((rule) => rule.toUpperCase() === symbol);
}
