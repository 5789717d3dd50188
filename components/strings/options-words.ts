import { counted } from '#lib/view/counted.ts';
import { useWords } from './use-words.ts';

/** Words of the options page's frame: its head, its search, the names of its parts. */
export const ENGLISH_OPTIONS = {
  product: 'Lookthrough',
  partsLabel: 'Parts of this page',
  howToRead: 'How to read a badge',
  search: 'Search the settings',
  searchNone: (query: string) => `No setting fits “${query}”.`,
  searchFound: (count: number) => `${counted(count, 'part', 'parts')} of this page`,
  undo: 'Undo',
  dismiss: 'Dismiss',
  parts: {
    watchlists: 'Watchlists',
    changes: 'What changed',
    display: 'On the page',
    look: 'Look',
    sites: 'Sites',
    muted: 'Muted and always marked',
    gates: 'Limits',
    fees: 'Comparison and fees',
    keys: 'Keyboard',
    data: 'Data',
    privacy: 'Privacy',
    transfer: 'Move your settings',
    diagnostics: 'Diagnostics',
  },
};

export function useOptionsWords(): typeof ENGLISH_OPTIONS {
  return useWords('options', ENGLISH_OPTIONS);
}
