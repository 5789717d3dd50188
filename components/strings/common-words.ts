import { useWords } from './use-words.ts';

/** Words that parts of several screens share; in every bundle, the card's too, so there are few. */
export const ENGLISH_COMMON = {
  tryAgain: 'Try again',
  opening: 'Opening…',
  add: 'Add',
  remove: (what: string) => `Remove ${what}`,
  notKnown: 'not known',
  /** Behind a figure or link, for those who hear it. */
  source: (label: string) => `, source: ${label}`,
  opensInNewTab: ', opens in a new tab',
  today: 'today',
  years: (count: number) => (count === 1 ? '1 year' : `${count} years`),
};

export function useCommonWords(): typeof ENGLISH_COMMON {
  return useWords('common', ENGLISH_COMMON);
}
