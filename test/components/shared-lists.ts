import type { WatchlistService } from '#components/watchlist/watchlist-service.ts';
import { editWatchlists } from '#lib/watchlists/edit-watchlists.ts';
import { type Watchlist, type Watchlists, watchlistsSchema } from '#lib/watchlists/watchlists.ts';

/** The lists of one browser, with a service for each window that looks at them. Answers come a turn of the loop later. */
export interface SharedLists {
  readonly window: () => WatchlistService;
  readonly now: () => Watchlists;
  /** Kinds of the edits that were asked for, in order. */
  readonly asked: readonly string[];
  /** The next edit gets no answer and is not made. */
  readonly failNext: () => void;
  /** Forgets all lists, as another page of the extension does. */
  readonly forget: () => void;
}

export function sharedLists(lists: readonly Watchlist[] = []): SharedLists {
  let current: Watchlists = { version: 2, revision: 7, lists: [...lists] };
  let failing = false;
  const asked: string[] = [];
  const listening = new Set<() => void>();
  const announce = () => {
    for (const run of listening) run();
  };
  const later = () => new Promise<void>((resume) => setImmediate(resume));
  return {
    asked,
    now: () => current,
    failNext: () => {
      failing = true;
    },
    forget: () => {
      current = { version: 2, revision: 0, lists: [] };
      announce();
    },
    window: () => ({
      async readWatchlists() {
        await later();
        return { ok: true, value: watchlistsSchema.parse(current) };
      },
      async changeWatchlists(edit, basedOn) {
        const id = `edit-${asked.push(edit.kind)}`;
        await later();
        if (failing) {
          failing = false;
          return { ok: false, trouble: 'No answer within ten seconds. Try again.' };
        }
        const edited = editWatchlists(current, edit, { basedOn, id });
        if (edited.kind === 'done') current = watchlistsSchema.parse(edited.watchlists);
        const watchlists = current;
        await later();
        if (edited.kind === 'refused') {
          return { ok: true, value: { watchlists, refused: edited.reason } };
        }
        announce();
        return { ok: true, value: { watchlists } };
      },
      onWatchlists(run) {
        listening.add(run);
        return () => listening.delete(run);
      },
    }),
  };
}
