import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '#components/answers/outcome.ts';
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
}

export interface WatchlistsInHand {
  /** Absent until read. */
  readonly watchlists?: Watchlists;
  readonly trouble?: string;
  /** Applies one edit; the lists after it, or undefined when it was refused (see `trouble`). */
  readonly change: (edit: WatchlistEdit) => Promise<Watchlists | undefined>;
  readonly reload: () => void;
}

const REFUSALS: Readonly<Record<EditRefusal, string>> = {
  'changed-meanwhile':
    'Another window changed the lists just now. They are shown as they are; try again.',
  'no-such-list': 'That list is gone: another window deleted it.',
  'no-such-fund': 'That fund is no longer in the list.',
  'already-there': 'That fund is already in the list.',
  'too-many': 'The lists are full. Remove some funds or lists first.',
};

/** The reader's lists and the one way to change them; the background keeps the truth. */
export function useWatchlists(service: WatchlistService): WatchlistsInHand {
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

  const change = useCallback(
    async (edit: WatchlistEdit) => {
      if (latest.current === undefined) return undefined;
      const outcome = await service.changeWatchlists(edit, latest.current.revision);
      if (outcome.ok) keep(outcome.value.watchlists);
      const trouble = troubleOf(outcome);
      setTrouble(trouble);
      return outcome.ok && trouble === undefined ? outcome.value.watchlists : undefined;
    },
    [service, keep],
  );

  return {
    change,
    reload,
    ...(watchlists && { watchlists }),
    ...(trouble !== undefined && { trouble }),
  };
}

function troubleOf(outcome: Awaited<ReturnType<WatchlistService['changeWatchlists']>>) {
  if (!outcome.ok) return outcome.trouble;
  const { refused } = outcome.value;
  return refused && REFUSALS[refused];
}
