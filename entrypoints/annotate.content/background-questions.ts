import type { CandidateBatch, PageMemory } from '#lib/detect/candidate.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import type { PageText } from '#lib/detect/page-text.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';
import type { Market } from '#lib/funds/market.ts';
import { type CardRenderer, registeredRenderer } from '#lib/hover/card-renderer.ts';
import { cardTrouble } from '#lib/hover/card-trouble.ts';
import { askFromPage } from '#lib/messages/ask-from-page.ts';
import type { Annotated } from '#lib/page/scanner.ts';
import type { SiteSettings } from '#lib/settings/site-settings.ts';
import type { CardModel } from '#lib/view/card-model.ts';

/** Everything a page asks the background, as plain functions. */
export interface BackgroundQuestions {
  readonly find: (page: PageText, memory: PageMemory) => CandidateBatch;
  readonly annotate: (batch: CandidateBatch) => Promise<Annotated | undefined>;
  readonly card: (fund: Fund) => Promise<CardModel | { readonly trouble: string }>;
  readonly loadRenderer: () => Promise<CardRenderer | undefined>;
  readonly muteTicker: (ticker: string) => Promise<void>;
  readonly muteSite: () => Promise<void>;
  readonly rememberStrip: (shown: boolean) => Promise<void>;
}

export interface Fund {
  readonly ticker: string;
  readonly market: Market;
}

export function makeBackgroundQuestions(parts: {
  readonly host: string;
  readonly signal: AbortSignal;
  readonly report: (doing: string, error: unknown) => void;
  readonly settings: () => SiteSettings;
}): BackgroundQuestions {
  const { host, signal, report } = parts;
  const symbols = usSymbols();
  const options = { signal };
  const failed = (doing: string, reason: string) => {
    if (!signal.aborted) report(doing, reason);
  };
  const mute = async (rule: { what: 'ticker' | 'site'; value: string }) => {
    const answer = await askFromPage('mute', rule, options);
    if (!answer.ok) failed('muting', answer.problem.reason);
  };
  return {
    find: (page, memory) => findCandidates(page, symbols, memory),
    annotate: async (batch) => {
      const answer = await askFromPage('annotate', requestOf(batch), options);
      if (!answer.ok) {
        failed('looking tickers up', answer.problem.reason);
        return undefined;
      }
      const { marks, memory } = answer.value;
      const { mutedTickers, mutedWords } = parts.settings();
      const isMuted = ({ candidate, ticker }: (typeof marks)[number]) =>
        mutedTickers.includes(ticker) ||
        mutedWords.includes(batch.candidates[candidate]?.symbol ?? '');
      return { memory, marks: marks.filter((mark) => !isMuted(mark)) };
    },
    card: async ({ ticker, market }) => {
      const answer = await askFromPage('card', { ticker, market }, options);
      return answer.ok ? answer.value : { trouble: cardTrouble(answer.problem.reason) };
    },
    loadRenderer: async () => {
      const known = registeredRenderer(globalThis);
      if (known) return known;
      const answer = await askFromPage('injectCard', {}, options);
      if (!answer.ok) failed('loading the card', answer.problem.reason);
      return registeredRenderer(globalThis);
    },
    muteTicker: (value) => mute({ what: 'ticker', value }),
    muteSite: () => mute({ what: 'site', value: host }),
    rememberStrip: async (shown) => {
      const answer = await askFromPage('rememberStrip', { host, shown }, options);
      if (!answer.ok) failed('remembering the strip', answer.problem.reason);
    },
  };
}

/** The batch as a message: the same values, in lists of their own. */
function requestOf({ page, excerpts, candidates }: CandidateBatch) {
  const { memory } = page;
  return {
    page: {
      ...page,
      memory: { ...memory, hints: [...memory.hints], confirmed: [...memory.confirmed] },
    },
    excerpts: [...excerpts],
    candidates: [...candidates],
  };
}
