import { useCallback, useEffect, useMemo, useState } from 'react';
import { useWatchWords } from '#components/strings/watch-words.ts';
import type { WatchlistEdit } from '#lib/watchlists/edit.ts';
import type { Watchlists } from '#lib/watchlists/watchlists.ts';
import { type EditTrouble, type MadeEdit, makeListTurns } from './list-turns.ts';
import type { WatchlistService } from './watchlist-service.ts';

export interface WatchlistsInHand {
  /** Absent until read. */
  readonly watchlists?: Watchlists;
  readonly trouble?: string;
  /** Applies one edit after those asked for before; undefined when it was not made (see `trouble`). */
  readonly change: (edit: WatchlistEdit) => Promise<MadeEdit | undefined>;
  readonly reload: () => void;
}

/** The reader's lists and the one way to change them; the background keeps the truth. */
export function useWatchlists(service: WatchlistService): WatchlistsInHand {
  const { refusals } = useWatchWords();
  const [watchlists, setWatchlists] = useState<Watchlists>();
  const [unread, setUnread] = useState<string>();
  const [notMade, setNotMade] = useState<EditTrouble>();
  const turns = useMemo(
    () =>
      makeListTurns(service, {
        show: setWatchlists,
        sayUnread: setUnread,
        sayNotMade: setNotMade,
      }),
    [service],
  );
  const reload = useCallback(() => void turns.read(), [turns]);
  useEffect(reload, [reload]);
  useEffect(() => service.onWatchlists?.(reload), [service, reload]);

  const why = notMade && ('failed' in notMade ? notMade.failed : refusals[notMade.refused]);
  const trouble = why ?? unread;
  return {
    change: turns.change,
    reload,
    ...(watchlists && { watchlists }),
    ...(trouble !== undefined && { trouble }),
  };
}
