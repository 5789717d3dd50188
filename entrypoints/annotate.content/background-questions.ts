import type { CandidateBatch } from '#lib/detect/candidate.ts';
import { cardTrouble } from '#lib/hover/card-trouble.ts';
import { askFromPage } from '#lib/messages/ask-from-page.ts';
import type { DrawingQuestions } from '#lib/page/drawing-script.ts';
import type { Annotated } from '#lib/page/scanner.ts';
import type { SiteSettings } from '#lib/settings/site-settings.ts';

/** Everything a page asks the background, as plain functions. None rejects. */
export interface BackgroundQuestions extends DrawingQuestions {
  readonly annotate: (
    batch: CandidateBatch,
    settings: SiteSettings,
  ) => Promise<Annotated | undefined>;
  readonly injectDrawing: () => Promise<void>;
}

export function makeBackgroundQuestions(parts: {
  readonly host: string;
  readonly signal: AbortSignal;
  readonly report: (doing: string, error: unknown) => void;
}): BackgroundQuestions {
  const { host, signal, report } = parts;
  const options = { signal };
  /** Waits for an answer that says nothing but done. */
  const done = async (doing: string, asked: ReturnType<typeof askFromPage>) => {
    const answer = await asked;
    if (!answer.ok && !signal.aborted) report(doing, answer.problem.reason);
  };
  return {
    annotate: async (batch, { mutedTickers, mutedWords }) => {
      const answer = await askFromPage('annotate', requestOf(batch), options);
      if (!answer.ok) {
        if (!signal.aborted) report('looking tickers up', answer.problem.reason);
        return undefined;
      }
      const { marks, memory } = answer.value;
      const isMuted = ({ candidate, ticker }: (typeof marks)[number]) =>
        mutedTickers.includes(ticker) ||
        mutedWords.includes(batch.candidates[candidate]?.symbol ?? '');
      return { memory, marks: marks.filter((mark) => !isMuted(mark)) };
    },
    card: async (fund) => {
      const answer = await askFromPage('card', fund, options);
      return answer.ok ? answer.value : { trouble: cardTrouble(answer.problem.reason) };
    },
    injectDrawing: () => done('loading what draws', askFromPage('injectDrawing', {}, options)),
    injectCard: () => done('loading the card', askFromPage('injectCard', {}, options)),
    mute: (rule) => done('muting', askFromPage('mute', rule, options)),
    rememberStrip: (shown) =>
      done('remembering the strip', askFromPage('rememberStrip', { host, shown }, options)),
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
