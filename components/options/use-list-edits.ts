import { useCallback, useRef } from 'react';
import { useListWords } from '#components/strings/list-words.ts';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { WatchlistEdit } from '#lib/watchlists/edit.ts';
import type { Watchlists } from '#lib/watchlists/watchlists.ts';
import type { Confirmation } from './confirmation.tsx';

/** What is said of an edit, and of taking it back. */
export interface EditWords {
  readonly said: string;
  readonly undone?: string;
}

/** Makes an edit, says so, and offers the way back. The lists after it, or undefined when it was refused. */
export type EditLists = (edit: WatchlistEdit, words: EditWords) => Promise<Watchlists | undefined>;

/** The same function for as long as the page lives, so that rows need not be drawn anew. */
export function useListEdits(
  lists: WatchlistsInHand,
  onDone: (confirmation: Confirmation) => void,
): EditLists {
  const words = useListWords();
  const latest = useRef({ lists, onDone, words });
  latest.current = { lists, onDone, words };
  return useCallback(async (edit, { said, undone }) => {
    const made = await latest.current.lists.change(edit);
    if (made === undefined) return undefined;
    const { takeBack } = made;
    const undo = async () => {
      const { onDone: say, words: newest } = latest.current;
      if (await takeBack?.()) say({ text: undone ?? newest.undone });
    };
    latest.current.onDone({ text: said, ...(takeBack && { undo }) });
    return made.watchlists;
  }, []);
}
