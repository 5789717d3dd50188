import { createContext, useContext } from 'react';
import type { Language } from '#lib/settings/settings.ts';
import { ENGLISH_LISTS } from './english-lists.ts';
import { ENGLISH_OPTIONS } from './english-options.ts';
import { ENGLISH_POPUP } from './english-popup.ts';

/**
 * The words of our own pages, in one typed table: a translation is another object of this type, and the compiler
 * names what it lacks. (Sentences about funds are made in `lib/view`.)
 */
const ENGLISH = { lists: ENGLISH_LISTS, options: ENGLISH_OPTIONS, popup: ENGLISH_POPUP };

export type Strings = typeof ENGLISH;

const LANGUAGES: Readonly<Record<Exclude<Language, 'system'>, Strings>> = { en: ENGLISH };

/** The table for the reader's choice; `system` takes the browser's language where there is one, else English. */
export function stringsFor(language: Language, browserLanguage: string): Strings {
  if (language !== 'system') return LANGUAGES[language];
  const wanted = browserLanguage.slice(0, 2).toLowerCase();
  return Object.entries(LANGUAGES).find(([code]) => code === wanted)?.[1] ?? ENGLISH;
}

const StringsContext = createContext<Strings>(ENGLISH);

export const StringsProvider = StringsContext.Provider;

export function useStrings(): Strings {
  return useContext(StringsContext);
}
