import { useWords } from './use-words.ts';

/** Words of the popup. */
export const ENGLISH_POPUP = {
  recents: 'Looked at since the browser started',
};

export function usePopupWords(): typeof ENGLISH_POPUP {
  return useWords('popup', ENGLISH_POPUP);
}
