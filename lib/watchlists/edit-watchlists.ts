import type { EditRefusal, WatchlistEdit } from './edit.ts';
import { editedRows, moved, placed, withoutRepeats } from './edit-rows.ts';
import {
  MOST_ID,
  MOST_LISTS,
  MOST_NOTES,
  MOST_ROWS_IN_ALL,
  type Watchlist,
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
 * Edits that mean the same whatever another window did meanwhile: they only add. The others replace something
 * the reader saw, so they are refused when it may have changed: no window overwrites the other one's work
 * unseen.
 */
const SAFE_WHEN_STALE: readonly WatchlistEdit['kind'][] = [
  'create',
  'add',
  'duplicate',
  'put-back',
  'put-back-list',
  'add-lists',
];

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
  if (isTooMuch(lists)) return refused('too-many');
  const revision = current.revision + 1;
  return { kind: 'done', watchlists: { ...current, revision, lastEdit: id, lists: [...lists] } };
}

function editedLists(
  lists: readonly Watchlist[],
  edit: WatchlistEdit,
  newId: string,
): readonly Watchlist[] | EditRefusal {
  if (edit.kind === 'create') return [...lists, newList(edit, newId)];
  if (edit.kind === 'put-back-list') {
    const isThere = lists.some(({ id }) => id === edit.whole.id);
    return isThere ? 'already-there' : placed(lists, edit.whole, edit.to);
  }
  if (edit.kind === 'add-lists') return [...lists, ...withFreeIds(edit.lists, lists, newId)];
  if (edit.kind === 'delete-lists') return withoutLists(lists, edit.lists);
  const list = lists.find(({ id }) => id === edit.list);
  if (list === undefined) return 'no-such-list';
  switch (edit.kind) {
    case 'duplicate':
      return lists.flatMap((known) =>
        known === list ? [list, { ...unarchived(list), id: newId, name: edit.name }] : [known],
      );
    case 'delete':
      return lists.filter((known) => known !== list);
    case 'move-list':
      return moved(lists, list, edit.to);
    default: {
      const edited = editedList(list, edit);
      if (typeof edited === 'string') return edited;
      return lists.map((known) => (known === list ? edited : known));
    }
  }
}

type OwnEdit = Exclude<
  WatchlistEdit,
  { kind: 'create' | 'put-back-list' | 'duplicate' | 'delete' | 'move-list' | `${string}-lists` }
>;

function editedList(list: Watchlist, edit: OwnEdit): Watchlist | EditRefusal {
  switch (edit.kind) {
    case 'rename':
      return { ...list, name: edit.name };
    case 'archive':
      return edit.archived ? { ...list, archived: true } : unarchived(list);
    case 'note-list':
      return withNote(list, edit.note);
    case 'set-rows': {
      const filled = { ...list, rows: withoutRepeats(edit.rows) };
      return edit.note === undefined ? filled : withNote(filled, edit.note);
    }
    default: {
      const rows = editedRows(list.rows, edit);
      return typeof rows === 'string' ? rows : { ...list, rows: [...rows] };
    }
  }
}

function withNote({ note: _, ...list }: Watchlist, note: string | undefined): Watchlist {
  return note === undefined || note === '' ? list : { ...list, note };
}

function newList(
  { name, rows, note }: Extract<WatchlistEdit, { kind: 'create' }>,
  id: string,
): Watchlist {
  return { id, name, rows: withoutRepeats(rows ?? []), ...(note !== undefined && { note }) };
}

/** The lists as they can stand behind those that are there. One whose id is taken is another list, with an id of the edit's. */
function withFreeIds(
  added: readonly Watchlist[],
  there: readonly Watchlist[],
  newId: string,
): Watchlist[] {
  const taken = new Set(there.map(({ id }) => id));
  return added.map((list, place) => {
    const id = taken.has(list.id) ? `${place}-${newId}`.slice(0, MOST_ID) : list.id;
    taken.add(id);
    return { ...list, id, rows: withoutRepeats(list.rows) };
  });
}

function withoutLists(
  lists: readonly Watchlist[],
  gone: readonly string[],
): readonly Watchlist[] | EditRefusal {
  const areThere = gone.every((wanted) => lists.some(({ id }) => id === wanted));
  return areThere ? lists.filter(({ id }) => !gone.includes(id)) : 'no-such-list';
}

function unarchived({ archived: _, ...list }: Watchlist): Watchlist {
  return list;
}

function isTooMuch(lists: readonly Watchlist[]): boolean {
  const rows = lists.reduce((sum, list) => sum + list.rows.length, 0);
  const notes = lists.reduce((sum, list) => sum + notesOf(list), 0);
  return lists.length > MOST_LISTS || rows > MOST_ROWS_IN_ALL || notes > MOST_NOTES;
}

function notesOf({ note, rows }: Watchlist): number {
  return rows.reduce((sum, row) => sum + (row.note?.length ?? 0), note?.length ?? 0);
}

function refused(reason: EditRefusal): Edited {
  return { kind: 'refused', reason };
}
