import type { EditRefusal, WatchlistEdit } from '#lib/watchlists/edit.ts';
import { meansTheSame } from '#lib/watchlists/edit-basis.ts';
import { undoOf } from '#lib/watchlists/undo-edit.ts';
import type { Watchlists } from '#lib/watchlists/watchlists.ts';
import type { WatchlistService } from './watchlist-service.ts';

/** An edit that was made. */
export interface MadeEdit {
  /** The lists after it. */
  readonly watchlists: Watchlists;
  /** Takes it back, unless another window changed the same since. Absent where nothing is to take back. */
  readonly takeBack?: () => Promise<MadeEdit | undefined>;
}

/** Why an edit was not made: the background's reason, or the sentence that says why it gave no answer. */
export type EditTrouble =
  | { readonly refused: EditRefusal | 'changed-since' }
  | { readonly failed: string };

/** Where a page shows what came of reading and editing. */
export interface ListScreen {
  readonly show: (lists: Watchlists) => void;
  readonly sayUnread: (trouble: string | undefined) => void;
  readonly sayNotMade: (trouble: EditTrouble | undefined) => void;
}

export interface ListTurns {
  readonly read: () => Promise<void>;
  /** Makes the edit in its turn; undefined when it was not made (and said why). */
  readonly change: (edit: WatchlistEdit) => Promise<MadeEdit | undefined>;
}

/**
 * One page's dealings with the lists, one after another, so that no answer is older than what is shown. An edit is meant
 * for the lists that the reader saw when asking for it, and for what this page made of them since. When another window
 * changed what the edit replaces, it goes out with the revision that was seen, and the background refuses it. The very
 * edit that is still being made is not made twice: that is a double click.
 */
export function makeListTurns(service: WatchlistService, screen: ListScreen): ListTurns {
  let latest: Watchlists | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let lastAsked: Asked | undefined;
  /** Revisions that this page's own edits made. */
  const own = new Set<number>();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = Promise.allSettled([done]);
    return done;
  }

  function keep(lists: Watchlists): void {
    // Everything was forgotten, and revisions are counted from 0 again.
    if (latest && lists.revision < latest.revision) own.clear();
    latest = lists;
    screen.show(lists);
  }

  async function read(): Promise<void> {
    const outcome = await service.readWatchlists();
    if (outcome.ok) keep(outcome.value);
    screen.sayUnread(outcome.ok ? undefined : outcome.trouble);
  }

  function ask(wanted: Wanted): Promise<MadeEdit | undefined> {
    const text = JSON.stringify(wanted.edit);
    if (lastAsked?.text === text) return lastAsked.made;
    // What is said of one edit stays while others wait behind it: their success is not its own.
    if (lastAsked === undefined) screen.sayNotMade(undefined);
    const asked = { text, made: inTurn(() => send(wanted)) };
    lastAsked = asked;
    const answered = () => {
      if (lastAsked === asked) lastAsked = undefined;
    };
    asked.made.then(answered, answered);
    return asked.made;
  }

  async function send({ edit, seen, isUndo }: Wanted): Promise<MadeEdit | undefined> {
    const before = latest;
    if (before === undefined) return undefined;
    const isMeant =
      seen === undefined || isOurs(seen, before, own) || meansTheSame(edit, seen, before);
    const outcome = await service.changeWatchlists(edit, (isMeant ? before : seen).revision);
    if (!outcome.ok) {
      screen.sayNotMade({ failed: outcome.trouble });
      return undefined;
    }
    const { watchlists: after, refused } = outcome.value;
    keep(after);
    if (refused !== undefined) {
      const isForGood = isUndo && !isMeant && refused === 'changed-meanwhile';
      screen.sayNotMade({ refused: isForGood ? 'changed-since' : refused });
      return undefined;
    }
    own.add(after.revision);
    const undo = undoOf(edit, before, after);
    const takeBack = undo && (() => ask({ edit: undo, seen: after, isUndo: true }));
    return { watchlists: after, ...(takeBack && { takeBack }) };
  }

  return {
    read: () => inTurn(read),
    change: (edit) => ask({ edit, seen: latest, isUndo: false }),
  };
}

interface Wanted {
  readonly edit: WatchlistEdit;
  /** The lists that the reader saw; absent before they were read. */
  readonly seen: Watchlists | undefined;
  readonly isUndo: boolean;
}

interface Asked {
  readonly text: string;
  readonly made: Promise<MadeEdit | undefined>;
}

/** Whether everything between two revisions was done by this page itself. */
function isOurs(seen: Watchlists, now: Watchlists, own: ReadonlySet<number>): boolean {
  if (seen.revision > now.revision) return false;
  const since = Array.from(
    { length: now.revision - seen.revision },
    (_, i) => seen.revision + 1 + i,
  );
  return since.every((revision) => own.has(revision));
}
