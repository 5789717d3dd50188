import { isSameFund } from '#lib/funds/same-fund.ts';
import type { WatchlistEdit } from './edit.ts';
import type { Watchlist, Watchlists } from './watchlists.ts';

/**
 * The edit that takes another one back. Undefined for what has nothing to take back (`delete-lists` takes back
 * itself), or whose list another window took away.
 *
 * @param before the lists as they were when `edit` was made
 * @param after the lists as it left them
 */
export function undoOf(
  edit: WatchlistEdit,
  before: Watchlists,
  after: Watchlists,
): WatchlistEdit | undefined {
  if (edit.kind === 'create' || edit.kind === 'duplicate') {
    return after.lastEdit === undefined ? undefined : { kind: 'delete', list: after.lastEdit };
  }
  if (edit.kind === 'add-lists') {
    return {
      kind: 'delete-lists',
      lists: after.lists.slice(-edit.lists.length).map(({ id }) => id),
    };
  }
  if (edit.kind === 'delete-lists') return undefined;
  if (edit.kind === 'put-back-list') return { kind: 'delete', list: edit.whole.id };
  const place = before.lists.findIndex(({ id }) => id === edit.list);
  const list = before.lists[place];
  return list && undoIn(list, edit, place);
}

type ListEdit = Exclude<Extract<WatchlistEdit, { list: string }>, { kind: 'duplicate' }>;

function undoIn(list: Watchlist, edit: ListEdit, place: number): WatchlistEdit | undefined {
  const { id } = list;
  switch (edit.kind) {
    case 'delete':
      return { kind: 'put-back-list', whole: list, to: place };
    case 'move-list':
      return { kind: 'move-list', list: id, to: place };
    case 'rename':
      return { kind: 'rename', list: id, name: list.name };
    case 'archive':
      return { kind: 'archive', list: id, archived: list.archived === true };
    case 'note-list':
      return { kind: 'note-list', list: id, ...(list.note !== undefined && { note: list.note }) };
    case 'set-rows':
      return {
        kind: 'set-rows',
        list: id,
        rows: list.rows,
        ...(edit.note !== undefined && { note: list.note ?? '' }),
      };
    case 'put-back':
      return { kind: 'remove', list: id, fund: fundOf(edit.row) };
    case 'add':
      return { kind: 'remove', list: id, fund: fundOf(edit.fund) };
    default:
      return undoOfRow(list, edit);
  }
}

type KnownRowEdit = Extract<ListEdit, { kind: 'remove' | 'resize' | 'move' | 'note-row' }>;

function undoOfRow(list: Watchlist, edit: KnownRowEdit): WatchlistEdit | undefined {
  const to = list.rows.findIndex((row) => isSameFund(row, edit.fund));
  const row = list.rows[to];
  if (row === undefined) return undefined;
  const where = { list: list.id, fund: fundOf(row) };
  switch (edit.kind) {
    case 'remove':
      return { kind: 'put-back', list: list.id, row, to };
    case 'resize':
      return { kind: 'resize', ...where, ...(row.size && { size: row.size }) };
    case 'move':
      return { kind: 'move', ...where, to };
    case 'note-row':
      return { kind: 'note-row', ...where, ...(row.note !== undefined && { note: row.note }) };
  }
}

function fundOf({ ticker, market }: Watchlist['rows'][number]) {
  return { ticker, market };
}
