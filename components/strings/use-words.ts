import { createContext, useContext } from 'react';
import type { ENGLISH_CARD } from './card-words.ts';
import type { ENGLISH_CHANGES } from './change-words.ts';
import type { ENGLISH_COMMON } from './common-words.ts';
import type { ENGLISH_COMPARE } from './compare-words.ts';
import type { ENGLISH_LISTS } from './list-words.ts';
import type { ENGLISH_OPTIONS } from './options-words.ts';
import type { ENGLISH_POPUP } from './popup-words.ts';
import type { ENGLISH_SEARCH } from './search-words.ts';
import type { ENGLISH_SETTINGS } from './setting-words.ts';
import type { ENGLISH_SETTINGS_FILE } from './settings-file-words.ts';
import type { ENGLISH_WATCH } from './watch-words.ts';
import type { ENGLISH_WELCOME } from './welcome-words.ts';
import type { ENGLISH_XRAY_LOWER } from './xray-lower-words.ts';
import type { ENGLISH_XRAY } from './xray-words.ts';

/**
 * All words of the components, a table for each screen or shared part. Each page bundles only the English tables
 * that its screens name; a translation is an object of this type, and the compiler names what it lacks.
 * (Sentences about funds are made in `lib/view`.)
 */
export interface WordTables {
  readonly card: typeof ENGLISH_CARD;
  readonly changes: typeof ENGLISH_CHANGES;
  readonly common: typeof ENGLISH_COMMON;
  readonly compare: typeof ENGLISH_COMPARE;
  readonly lists: typeof ENGLISH_LISTS;
  readonly options: typeof ENGLISH_OPTIONS;
  readonly popup: typeof ENGLISH_POPUP;
  readonly search: typeof ENGLISH_SEARCH;
  readonly watch: typeof ENGLISH_WATCH;
  readonly welcome: typeof ENGLISH_WELCOME;
  readonly settings: typeof ENGLISH_SETTINGS;
  readonly settingsFile: typeof ENGLISH_SETTINGS_FILE;
  readonly xray: typeof ENGLISH_XRAY;
  readonly xrayLower: typeof ENGLISH_XRAY_LOWER;
}

/** Tables of another language; what it lacks stays English. */
const TranslationContext = createContext<Partial<WordTables>>({});

export const TranslationProvider = TranslationContext.Provider;

/** The table in the reader's language; each table's file has its own short form of this. */
export function useWords<Name extends keyof WordTables>(
  name: Name,
  english: WordTables[Name],
): WordTables[Name] {
  return useContext(TranslationContext)[name] ?? english;
}
