/** What a card says when no answer came: what happened and how to go on. */
export function cardTrouble(reason: string): string {
  switch (reason) {
    case 'extension-updated':
      return 'Lookthrough was updated. Reload this page to go on.';
    case 'timed-out':
      return 'No answer within ten seconds. Close this card and open it again.';
    case 'no-answer':
      return 'Lookthrough did not start. Close this card and open it again; if it stays like this, restart the browser.';
    default:
      return 'The figures could not be read. Close this card and open it again.';
  }
}
