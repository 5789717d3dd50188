import type { Outcome } from '#components/answers/outcome.ts';
import type { EditRefusal, WatchlistEdit } from '#lib/watchlists/edit.ts';
import type { Watchlists } from '#lib/watchlists/watchlists.ts';

/** Where the reader's lists are kept; nothing here rejects. */
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
