import { counted } from '../counted.ts';

/** Of the tab and of the list. */
const onThisPage = (funds: number) => `${counted(funds, 'fund', 'funds')} on this page`;

/** What the tab at a page's edge says, and the list it opens. */
export const STRIP_WORDS = {
  tab: (funds: number) => `Lookthrough: ${onThisPage(funds)}`,
  panel: 'Funds on this page',
  title: onThisPage,
  hide: 'Hide here',
  hideWhat: 'Hide this tab on this site',
  close: 'Close',
  noFigures: 'recognised, no figures in US filings',
  keys: 'Enter opens the card, ← and → go through the mentions.',
  underlinesOnly: 'Underlines only',
  showBadges: 'Show badges on this page',
  slower: 'Cards open later, because several were closed at once.',
  usualPace: 'Back to the usual pace',
} as const;
