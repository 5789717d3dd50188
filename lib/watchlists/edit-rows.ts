import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import { isSameFund } from '#lib/funds/same-fund.ts';
import type { EditRefusal, WatchlistEdit } from './edit.ts';
import type { WatchlistRow } from './watchlists.ts';

export type RowEdit = Extract<
  WatchlistEdit,
  { kind: 'add' | 'remove' | 'resize' | 'move' | 'note-row' | 'put-back' }
>;

/** The rows of a list after one edit of a row, or why it cannot be made. Pure. */
export function editedRows(
  rows: readonly WatchlistRow[],
  edit: RowEdit,
): readonly WatchlistRow[] | EditRefusal {
  const fund = edit.kind === 'put-back' ? edit.row : edit.fund;
  const row = rows.find((known) => isSameFund(known, fund));
  if (edit.kind === 'add' || edit.kind === 'put-back') {
    if (row !== undefined) return 'already-there';
    return edit.kind === 'add'
      ? [...rows, sized(edit.fund, edit)]
      : placed(rows, edit.row, edit.to);
  }
  if (row === undefined) return 'no-such-fund';
  switch (edit.kind) {
    case 'remove':
      return rows.filter((known) => known !== row);
    case 'resize':
      return rows.map((known) => (known === row ? sized(row, edit) : known));
    case 'note-row':
      return rows.map((known) => (known === row ? noted(row, edit) : known));
    case 'move':
      return moved(rows, row, edit.to);
  }
}

/** The first row of each fund: a fund stands in a list once. */
export function withoutRepeats(rows: readonly WatchlistRow[]): WatchlistRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = fundKeyText(row);
    return !seen.has(key) && seen.add(key);
  });
}

/** `items` with `item` taken to the place `to`; past the end means last. */
export function moved<T>(items: readonly T[], item: T, to: number): T[] {
  return placed(
    items.filter((known) => known !== item),
    item,
    to,
  );
}

/** `items` with a new one at the place `to`. */
export function placed<T>(items: readonly T[], item: T, to: number): T[] {
  return [...items.slice(0, to), item, ...items.slice(to)];
}

function sized({ size: _, ...row }: WatchlistRow, { size }: Pick<WatchlistRow, 'size'>) {
  return size === undefined ? row : { ...row, size };
}

function noted({ note: _, ...row }: WatchlistRow, { note }: Pick<WatchlistRow, 'note'>) {
  return note === undefined ? row : { ...row, note };
}
