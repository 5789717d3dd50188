import { counted } from '#lib/view/counted.ts';
import { useWords } from './use-words.ts';

/** Words of putting a fund on a list, wherever it is done. */
export const ENGLISH_WATCH = {
  firstList: 'My funds',
  add: 'Add to watchlist',
  inList: (name: string) => `In ${name}`,
  inLists: (count: number) => `In ${counted(count, 'list', 'lists')}`,
  listsWith: (ticker: string) => `Lists that hold ${ticker}`,
  fundsIn: (name: string) => `Funds in ${name}`,
  taken: (ticker: string, name: string) => `${ticker} taken out of ${name}.`,
  undo: 'Undo',
  newListName: 'Name of a new list',
  newList: 'New list',
  createAndAdd: 'Create and add',
  refusals: {
    'changed-meanwhile':
      'Another window changed the lists just now. They are shown as they are; try again.',
    /** Of an undo. */
    'changed-since': 'Not undone: another window changed it since. It is shown as it is now.',
    'no-such-list': 'That list is gone: another window deleted it.',
    'no-such-fund': 'That fund is no longer in the list.',
    'already-there': 'It is already there.',
    'too-many': 'The lists are full. Remove some funds, notes or lists first.',
  },
};

export function useWatchWords(): typeof ENGLISH_WATCH {
  return useWords('watch', ENGLISH_WATCH);
}
