import { counted } from '../counted.ts';

/** What the browser's own places say of us: toolbar button, address bar, menu of a selection, notices of the system. */
export const TOOLBAR_WORDS = {
  addressBarHint: 'Look through a fund: ticker, name or theme',
  /** The browser puts what is selected in place of `%s`. */
  menuItem: 'Look through “%s”',
  off: 'Lookthrough is off here',
  onPage: (funds: number) =>
    funds === 0
      ? 'Lookthrough: no funds found on this page'
      : `Lookthrough: ${counted(funds, 'fund', 'funds')} on this page`,
  changed: (funds: number) =>
    funds === 0
      ? 'Lookthrough'
      : `Lookthrough: ${counted(funds, 'fund', 'funds')} of your lists changed`,
  noticeTitle: (funds: number) =>
    funds === 1 ? 'A fund you watch changed' : `${funds} funds you watch changed`,
  /** `more`: further funds that changed. */
  notice: (ticker: string, changes: string, more: number) =>
    more === 0 ? `${ticker}: ${changes}` : `${ticker}: ${changes}, and ${more} more`,
};
