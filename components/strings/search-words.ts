import { counted } from '#lib/view/counted.ts';
import { useWords } from './use-words.ts';

/** Words of the search over every fund, wherever it stands. */
export const ENGLISH_SEARCH = {
  results: 'Funds',
  found: (count: number) => counted(count, 'fund', 'funds'),
  nothing: (query: string) =>
    `No US-listed fund fits “${query}”. Try a ticker or a word of the name.`,
};

export function useSearchWords(): typeof ENGLISH_SEARCH {
  return useWords('search', ENGLISH_SEARCH);
}
