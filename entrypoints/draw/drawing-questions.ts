import type { Market } from '#lib/funds/market.ts';
import { cardTrouble } from '#lib/hover/card-trouble.ts';
import { NO_PENALTY, type Penalty } from '#lib/hover/hover-timing.ts';
import { askFromPage } from '#lib/messages/ask-from-page.ts';
import type { Asked } from '#lib/messages/exchange.ts';
import { isCard } from '#lib/messages/guards/card-guard.ts';
import { isDone, isInjection, isPace } from '#lib/messages/guards/reading-guards.ts';
import type { CardModel } from '#lib/view/card-model.ts';
import type { FundPage } from '#lib/view/fund-page.ts';

/** What drawing asks the background, as plain functions. None rejects. */
export interface DrawingQuestions {
  readonly card: (fund: Fund) => Promise<CardModel | { readonly trouble: string }>;
  readonly injectCard: () => Promise<void>;
  readonly openFund: (page: FundPage) => Promise<void>;
  readonly mute: (rule: MuteRule) => Promise<void>;
  /** What was learned on other pages since the browser started; what is learned here replaces it. */
  readonly pace: (learned?: Penalty) => Promise<Penalty>;
  readonly rememberStrip: (shown: boolean) => Promise<void>;
}

export interface Fund {
  readonly ticker: string;
  readonly market: Market;
}

export interface MuteRule {
  readonly what: 'ticker' | 'site';
  readonly value: string;
}

export function makeDrawingQuestions(
  report: (doing: string, error: unknown) => void,
  signal: AbortSignal,
): DrawingQuestions {
  const options = { signal };
  /** Waits for an answer that says nothing but done. */
  const done = async (doing: string, asked: Promise<Asked<unknown>>) => {
    const answer = await asked;
    if (!answer.ok && !signal.aborted) report(doing, answer.problem.reason);
  };
  return {
    card: async (fund) => {
      const answer = await askFromPage('card', fund, isCard, options);
      return answer.ok ? answer.value : { trouble: cardTrouble(answer.problem.reason) };
    },
    injectCard: () => done('loading the card', askFromPage('injectCard', {}, isInjection, options)),
    openFund: (page) =>
      done('opening a page of ours', askFromPage('openFund', page, isDone, options)),
    mute: (rule) => done('muting', askFromPage('mute', rule, isDone, options)),
    pace: async (learned) => {
      const answer = await askFromPage('hoverPace', learned ? { learned } : {}, isPace, options);
      return answer.ok ? answer.value : (learned ?? NO_PENALTY);
    },
    rememberStrip: (shown) => {
      const request = { host: location.hostname, shown };
      const asked = askFromPage('rememberStrip', request, isDone, options);
      return done('remembering the strip', asked);
    },
  };
}
