import type { WordTables } from './use-words.ts';

/**
 * The tables of a language other than English, each language a file that is fetched when it is asked for. There is none
 * yet: `system` takes the browser's where we have it, and English needs nothing.
 */
export async function translationOf(_language: string): Promise<Partial<WordTables>> {
  return {};
}

/** The same for the card, whose script stands in pages of others and can fetch nothing: a card is few words. */
export const CARD_TRANSLATION: Partial<WordTables> = {};
