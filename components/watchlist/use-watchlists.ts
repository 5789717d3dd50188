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

  useEffect(() => {
    void service.readWatchlists().then((outcome) => {
      if (outcome.ok) keep(outcome.value);
      else setTrouble(outcome.trouble);
    });
  }, [service, keep]);

  const change = useCallback(
    async (edit: WatchlistEdit) => {
      if (latest.current === undefined) return undefined;
      const result = await changeOrRetry(service, edit, latest.current.revision);
      if (result.watchlists) keep(result.watchlists);
      setTrouble(result.trouble);
      return result.trouble === undefined ? result.watchlists : undefined;
    },
    [service, keep],
  );

  return {
    change,
    ...(watchlists && { watchlists }),
    ...(trouble !== undefined && { trouble }),
  };
}

interface Changed {
  readonly watchlists?: Watchlists;
  readonly trouble?: string;
}

/**
 * Edits name lists and funds, not places, so one that another window overtook still means the same and is
 * asked once more. A move names a place and is left to the reader.
 */
async function changeOrRetry(
  service: WatchlistService,
  edit: WatchlistEdit,
  revision: number,
): Promise<Changed> {
  const first = await service.changeWatchlists(edit, revision);
  if (!first.ok) return { trouble: first.trouble };
  const { watchlists, refused } = first.value;
  if (refused === undefined) return { watchlists };
  const placed = edit.kind === 'move' || edit.kind === 'move-list';
  if (refused !== 'changed-meanwhile' || placed || watchlists.revision === revision) {
    return { watchlists, trouble: REFUSALS[refused] };
  }
  return await changeOrRetry(service, edit, watchlists.revision);
}
