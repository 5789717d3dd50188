import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '#components/answers/outcome.ts';
import { useWatchWords } from '#components/strings/watch-words.ts';
import type { EditRefusal, WatchlistEdit } from '#lib/watchlists/edit.ts';
import type { Watchlists } from '#lib/watchlists/watchlists.ts';

export interface WatchlistService {
  readWatchlists(): Promise<Outcome<Watchlists>>;
  /** `basedOn`: the revision that was on screen. A refusal brings the lists as they are now. */
  changeWatchlists(
    edit: WatchlistEdit,
    basedOn: number,
  ): Promise<
    Outcome<{ readonly watchlists: Watchlists; readonly refused?: EditRefusal | undefined }>
  >;
  /** Calls `run` when another window changed the lists; the answer ends it. */
  onWatchlists?(run: () => void): () => void;
}

export interface WatchlistsInHand {
  /** Absent until read. */
  readonly watchlists?: Watchlists;
  readonly trouble?: string;
  /** Applies one edit; the lists after it, or undefined when it was refused (see `trouble`). */
  readonly change: (edit: WatchlistEdit) => Promise<Watchlists | undefined>;
  readonly reload: () => void;
}

/** The reader's lists and the one way to change them; the background keeps the truth. */
export function useWatchlists(service: WatchlistService): WatchlistsInHand {
  const { refusals } = useWatchWords();
  const [watchlists, setWatchlists] = useState<Watchlists>();
  const [trouble, setTrouble] = useState<string>();
  const latest = useRef<Watchlists>(undefined);
  const keep = useCallback((lists: Watchlists) => {
    latest.current = lists;
    setWatchlists(lists);
  }, []);

  const reload = useCallback(() => {
    void service.readWatchlists().then((outcome) => {
      if (outcome.ok) keep(outcome.value);
      setTrouble(outcome.ok ? undefined : outcome.trouble);
    });
  }, [service, keep]);
  useEffect(reload, [reload]);
  useEffect(() => service.onWatchlists?.(reload), [service, reload]);

  const change = useCallback(
    async (edit: WatchlistEdit) => {
      if (latest.current === undefined) return undefined;
      const outcome = await service.changeWatchlists(edit, latest.current.revision);
      if (outcome.ok) keep(outcome.value.watchlists);
      const trouble = outcome.ok
        ? outcome.value.refused && refusals[outcome.value.refused]
        : outcome.trouble;
      setTrouble(trouble);
      return outcome.ok && trouble === undefined ? outcome.value.watchlists : undefined;
    },
    [service, keep, refusals],
  );

  return {
    change,
    reload,
    ...(watchlists && { watchlists }),
    ...(trouble !== undefined && { trouble }),
  };
}
