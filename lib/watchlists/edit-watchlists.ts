import type { EditRefusal, WatchlistEdit } from './edit.ts';
import {
  type FundKey,
  MOST_LISTS,
  MOST_ROWS_IN_ALL,
  type Watchlist,
  type WatchlistRow,
  type Watchlists,
} from './watchlists.ts';

export type Edited =
  | { readonly kind: 'done'; readonly watchlists: Watchlists }
  | { readonly kind: 'refused'; readonly reason: EditRefusal };

export interface EditParts {
  /** Revision that the editing window showed. */
  readonly basedOn: number;
  /** Unique; the same when the edit is asked for again. A list that the edit makes takes it as its id. */
  readonly id: string;
}

/**
 * Edits that mean the same whatever another window did meanwhile. The others replace something the reader
 * saw, so they are refused when it may have changed: no window overwrites the other one's work unseen.
 */
const SAFE_WHEN_STALE: readonly WatchlistEdit['kind'][] = ['create', 'add', 'duplicate'];

/** Applies one edit; the answer has the next revision. Pure. */
export function editWatchlists(
  current: Watchlists,
  edit: WatchlistEdit,
  { basedOn, id }: EditParts,
): Edited {
  if (current.lastEdit === id) return { kind: 'done', watchlists: current };
  if (basedOn !== current.revision && !SAFE_WHEN_STALE.includes(edit.kind)) {
    return refused('changed-meanwhile');
  }
  const lists = editedLists(current.lists, edit, id);
  if (typeof lists === 'string') return refused(lists);
  const rows = lists.reduce((sum, list) => sum + list.rows.length, 0);
  if (lists.length > MOST_LISTS || rows > MOST_ROWS_IN_ALL) return refused('too-many');
  const revision = current.revision + 1;
  return { kind: 'done', watchlists: { ...current, revision, lastEdit: id, lists } };
}

function editedLists(
  lists: readonly Watchlist[],
  edit: WatchlistEdit,
  newId: string,
): Watchlist[] | EditRefusal {
  if (edit.kind === 'create') {
    return [...lists, { id: newId, name: edit.name, rows: withoutRepeats(edit.rows ?? []) }];
  }
  const list = lists.find(({ id }) => id === edit.list);
  if (list === undefined) return 'no-such-list';
  switch (edit.kind) {
    case 'rename':
      return replaced(lists, { ...list, name: edit.name });
    case 'duplicate':
      return lists.flatMap((known) =>
        known === list ? [list, { id: newId, name: edit.name, rows: list.rows }] : [known],
      );
    case 'delete':
      return lists.filter((known) => known !== list);
    case 'move-list':
      return moved(lists, list, edit.to);
    default: {
      const rows = editedRows(list.rows, edit);
      return typeof rows === 'string' ? rows : replaced(lists, { ...list, rows });
    }
  }
}

type RowEdit = Extract<WatchlistEdit, { fund: FundKey }>;

function editedRows(rows: readonly WatchlistRow[], edit: RowEdit): WatchlistRow[] | EditRefusal {
  const row = rows.find((known) => isSameFund(known, edit.fund));
  if (edit.kind === 'add') return row === undefined ? [...rows, rowOf(edit)] : 'already-there';
  if (row === undefined) return 'no-such-fund';
  switch (edit.kind) {
    case 'remove':
      return rows.filter((known) => known !== row);
    case 'resize':
      return rows.map((known) => (known === row ? rowOf(edit) : known));
    case 'move':
      return moved(rows, row, edit.to);
  }
}

function rowOf({ fund, size }: Extract<RowEdit, { kind: 'add' | 'resize' }>): WatchlistRow {
  return size === undefined ? { ...fund } : { ...fund, size };
}

/** The first row of each fund: a fund stands in a list once. */
function withoutRepeats(rows: readonly WatchlistRow[]): WatchlistRow[] {
  return rows.filter((row, place) => rows.findIndex((known) => isSameFund(known, row)) === place);
}

function isSameFund(a: FundKey, b: FundKey): boolean {
  return a.ticker === b.ticker && a.market === b.market;
}

function replaced(lists: readonly Watchlist[], list: Watchlist): Watchlist[] {
  return lists.map((known) => (known.id === list.id ? list : known));
}

function moved<T>(items: readonly T[], item: T, to: number): T[] {
  const others = items.filter((known) => known !== item);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

function refused(reason: EditRefusal): Edited {
  return { kind: 'refused', reason };
}
