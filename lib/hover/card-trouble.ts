import { CARD_TROUBLE_WORDS } from '#lib/view/words/card-trouble-words.ts';

/** What a card says when no answer came. */
export function cardTrouble(reason: string): string {
  switch (reason) {
    case 'extension-updated':
      return CARD_TROUBLE_WORDS.updated;
    case 'timed-out':
      return CARD_TROUBLE_WORDS.timedOut;
    case 'no-answer':
      return CARD_TROUBLE_WORDS.noAnswer;
    default:
      return CARD_TROUBLE_WORDS.unreadable;
  }
}
