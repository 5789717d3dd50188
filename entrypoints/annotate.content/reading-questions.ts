import type { CandidateBatch } from '#lib/detect/candidate.ts';
import { askFromPage } from '#lib/messages/ask-from-page.ts';
import { isObject } from '#lib/messages/guards/guard.ts';
import { isPageMarks } from '#lib/messages/guards/reading-guards.ts';
import type { Annotated } from '#lib/page/scanner.ts';

/** What reading a page asks the background, as plain functions. None rejects. */
export interface ReadingQuestions {
  /** The reader's rules are applied there. */
  readonly annotate: (batch: CandidateBatch) => Promise<Annotated | undefined>;
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
    annotate: async (batch) => {
      const answer = await askFromPage('annotate', batch, isPageMarks, options);
      if (answer.ok) return answer.value;
      failed('looking up', answer.problem.reason);
      return undefined;
    },
    injectDrawing: async () => {
      const answer = await askFromPage('injectDrawing', {}, isObject, options);
      if (!answer.ok) failed('loading', answer.problem.reason);
    },
  };
}
