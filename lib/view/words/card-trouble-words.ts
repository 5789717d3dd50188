/** What a card says when it has nothing to show: what happened and how to go on. */
export const CARD_TROUBLE_WORDS = {
  notLoaded: 'The card could not be loaded. Reload this page to try again.',
  updated: 'Lookthrough was updated. Reload this page to go on.',
  timedOut: 'No answer within ten seconds. Close this card and open it again.',
  noAnswer:
    'Lookthrough did not start. Close this card and open it again; if it stays like this, close the browser and open it again.',
  unreadable: 'The figures could not be read. Close this card and open it again.',
} as const;
