import { useCallback, useEffect } from 'react';
import type { Outcome } from '#components/answers/outcome.ts';
import { useAnswer } from '#components/answers/use-answer.ts';
import type { ChangeEntry } from '#lib/funds/fund-digest.ts';

export interface ChangesService {
  /** Latest first; looks once more before it answers. */
  whatChanged(): Promise<Outcome<readonly ChangeEntry[]>>;
  /** The reader has them on screen: the toolbar's button counts them no longer. */
  changesSeen(): Promise<Outcome<unknown>>;
}

/** What changed, marked as seen once it is on screen; what was new stays marked so until the page closes. */
export function useChanges(service: ChangesService) {
  const load = useCallback(() => service.whatChanged(), [service]);
  const { answer, retry } = useAnswer(load);
  const isNew = answer.state === 'ready' && answer.value.some(({ seen }) => !seen);
  useEffect(() => {
    if (isNew) void service.changesSeen();
  }, [isNew, service]);
  return { answer, retry };
}
