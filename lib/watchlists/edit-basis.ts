import { isSameFund } from '#lib/funds/same-fund.ts';
import type { WatchlistEdit } from './edit.ts';
import type { Watchlist, Watchlists } from './watchlists.ts';

/**
 * Whether an edit still means what it meant on the lists that the reader saw: what it replaces or takes away stands as it
 * stood there, whatever else was changed. Edits that only add mean the same always. Pure.
 */
export function meansTheSame(edit: WatchlistEdit, seen: Watchlists, now: Watchlists): boolean {
  return JSON.stringify(replacedBy(edit, seen)) === JSON.stringify(replacedBy(edit, now));
}

/** What would be lost by the edit, or would be put in an order that nobody saw. */
function replacedBy(edit: WatchlistEdit, { lists }: Watchlists): unknown {
  switch (edit.kind) {
    case 'create':
    case 'add-lists':
    case 'put-back-list':
      return undefined;
    case 'delete-lists':
      return lists.filter(({ id }) => edit.lists.includes(id));
    case 'move-list':
      return lists.map(({ id }) => id);
    default: {
      const list = lists.find(({ id }) => id === edit.list);
      return list && replacedIn(list, edit);
    }
  }
}

type EditOfList = Exclude<Extract<WatchlistEdit, { list: string }>, { kind: 'move-list' }>;

function replacedIn(list: Watchlist, edit: EditOfList): unknown {
  switch (edit.kind) {
    case 'duplicate':
    case 'add':
    case 'put-back':
      return undefined;
    case 'rename':
      return list.name;
    case 'archive':
      return list.archived;
    case 'note-list':
      return list.note;
    case 'set-rows':
      return [list.rows, list.note];
    case 'delete':
      return list;
    case 'move':
      return list.rows.map(({ ticker, market }) => [ticker, market]);
    default:
      return list.rows.find((row) => isSameFund(row, edit.fund));
  }
}
