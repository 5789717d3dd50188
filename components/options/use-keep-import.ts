import { useEffect, useState } from 'react';
import { useOneAtATime } from '#components/answers/use-one-at-a-time.ts';
import { useListWords } from '#components/strings/list-words.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { WatchlistEdit } from '#lib/watchlists/edit.ts';
import { leftOutNote } from '#lib/watchlists/import-left-out-note.ts';
import type { ImportResult } from '#lib/watchlists/import-result.ts';
import type { Watchlist, WatchlistRow } from '#lib/watchlists/watchlists.ts';
import type { ImportRead } from './use-import.ts';
import type { EditLists, EditWords } from './use-list-edits.ts';

/** What was read, and where it goes. */
export interface Import {
  readonly read: ImportRead;
  /** The list whose rows it replaces; absent for a new one. */
  readonly list: Watchlist | undefined;
  /** Of a new list. */
  readonly name: string;
}

/** Keeps what was read of a file or text: as one edit, taken back in one step. */
export function useKeepImport(parts: {
  edit: EditLists;
  /** Why the last edit was not made. */
  trouble: string | undefined;
  onKept: () => void;
}) {
  const { edit, trouble, onKept } = parts;
  const { import: words } = useListWords();
  const [isRefused, setRefused] = useState(false);
  const once = useOneAtATime();
  // What is said of the import ends with it: the next trouble is another edit's.
  useEffect(() => {
    if (trouble === undefined) setRefused(false);
  }, [trouble]);

  function editOf({ read, list, name }: Import): [WatchlistEdit, EditWords] | undefined {
    if (read.state === 'lists') {
      const lists = [...read.result.lists];
      if (lists.length === 0) return undefined;
      return [{ kind: 'add-lists', lists }, { said: words.keptLists(lists.length) }];
    }
    if (read.state !== 'rows' || read.result.rows.length === 0) return undefined;
    const { rows } = read.result;
    const said = words.kept(list?.name ?? name, rows.length);
    const { note } = leftOutNote(read.result.leftOut, list?.note, words);
    return [rowsEdit(read.result, { list, name, note }), { said }];
  }

  function keep(wanted: Import): void {
    const way = editOf(wanted);
    if (way === undefined) return;
    once(async () => {
      const isKept = (await edit(...way)) !== undefined;
      setRefused(!isKept);
      if (isKept) onKept();
    });
  }

  return { keep, ...(isRefused && { problem: [words.notKept, trouble].join(' ') }) };
}

function rowsEdit(
  { rows }: ImportResult,
  into: { list: Watchlist | undefined; name: string; note: string | undefined },
): WatchlistEdit {
  const { list, name, note } = into;
  if (list === undefined) {
    return { kind: 'create', name, rows: [...rows], ...(note && { note }) };
  }
  const newer = { kind: 'set-rows' as const, list: list.id, rows: withNotes(rows, list) };
  return { ...newer, ...(note !== undefined && { note }) };
}

/** What a reader wrote about a fund outlives the broker's newer file. */
function withNotes(rows: readonly WatchlistRow[], list: Watchlist): WatchlistRow[] {
  const notes = new Map(list.rows.map((row) => [fundKeyText(row), row.note]));
  return rows.map((row) => {
    const note = row.note ?? notes.get(fundKeyText(row));
    return note === undefined ? row : { ...row, note };
  });
}
