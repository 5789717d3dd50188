import { createContext, useContext } from 'react';

/** What the reader looks for on the options page, lower case, word by word; empty: nothing. */
const WordsContext = createContext<readonly string[]>([]);

export const SearchWordsProvider = WordsContext.Provider;

export function useSearchWords(): readonly string[] {
  return useContext(WordsContext);
}

export function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether a text has every word. */
export function hasWords(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}
