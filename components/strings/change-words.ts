import { counted } from '#lib/view/counted.ts';
import { useWords } from './use-words.ts';

/** Words of what changed of watched funds, in the options and the popup. (The changes themselves: `lib/view`.) */
export const ENGLISH_CHANGES = {
  lead: 'When newer filings arrive, what changed of the funds in your lists stands here, and the toolbar’s button counts it.',
  none: 'No change of the funds in your lists is known.',
  reading: 'Comparing…',
  fresh: 'new',
  holdings: (date: string) => `holdings of ${date}`,
  notify: 'Tell me when a watched fund changes',
  notifyNote: 'A notice of the system, with the fund and what changed. The browser asks you once.',
  notifyOn: 'You will be told of changes',
  notifyOff: 'Changes are counted, not announced',
  notifyRefused: 'The browser did not allow notices, so nothing was switched on.',
  changed: (funds: number) => `${counted(funds, 'fund', 'funds')} of your lists changed`,
  all: 'All changes',
};

export function useChangeWords(): typeof ENGLISH_CHANGES {
  return useWords('changes', ENGLISH_CHANGES);
}
