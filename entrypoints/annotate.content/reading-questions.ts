import type { CandidateBatch } from '#lib/detect/candidate.ts';
import { askFromPage } from '#lib/messages/ask-from-page.ts';
import { isInjection, isMarks } from '#lib/messages/guards/reading-guards.ts';
import type { Annotated } from '#lib/page/scanner.ts';
import type { SiteSettings } from '#lib/settings/site-settings.ts';

/** What reading a page asks the background, as plain functions. None rejects. */
export interface ReadingQuestions {
  readonly annotate: (
    batch: CandidateBatch,
    settings: SiteSettings,
  ) => Promise<Annotated | undefined>;
  readonly injectDrawing: () => Promise<void>;
}

export function makeReadingQuestions(
  report: (doing: string, error: unknown) => void,
  signal: AbortSignal,
): ReadingQuestions {
  const options = { signal };
  const failed = (doing: string, reason: string) => {
    if (!signal.aborted) report(doing, reason);
  };
  return {
    annotate: async (batch, { mutedTickers, mutedWords }) => {
      const answer = await askFromPage('annotate', requestOf(batch), isMarks, options);
      if (!answer.ok) {
        failed('looking tickers up', answer.problem.reason);
        return undefined;
      }
      const { marks, memory } = answer.value;
      const isMuted = ({ candidate, ticker }: (typeof marks)[number]) =>
        mutedTickers.includes(ticker) ||
        mutedWords.includes(batch.candidates[candidate]?.symbol ?? '');
      return { memory, marks: marks.filter((mark) => !isMuted(mark)) };
    },
    injectDrawing: async () => {
      const answer = await askFromPage('injectDrawing', {}, isInjection, options);
      if (!answer.ok) failed('loading what draws', answer.problem.reason);
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
