import { dateText, percent, usd } from '../format.ts';
import { someOf } from '../share-text.ts';
import { XRAY_WORDS } from '../words/xray-words.ts';

/** What the page needs to know of a list's sizes; `ListShares` of `lib/watchlists`. */
export interface ListSizes {
  readonly basis: 'money' | 'weights' | 'equal';
  readonly rows: readonly { readonly weight: number }[];
  readonly totalUsd?: number;
  readonly withoutSize: readonly { readonly ticker: string }[];
}

export interface ListWords {
  /** `12 funds · $125,400` */
  readonly size: string;
  readonly notes: readonly string[];
  /** Lines for a picture: report dates and the day it was made. */
  readonly sources: (madeOn: string) => readonly string[];
}

/** How large the list is, and what its shares come from. */
export function listWords(sizes: ListSizes, reports: string | undefined): ListWords {
  const { basis, rows, totalUsd, withoutSize } = sizes;
  const count = XRAY_WORDS.funds(rows.length);
  const left = withoutSize.map(({ ticker }) => ticker);
  const holdings = reports === undefined ? [] : [XRAY_WORDS.holdingsOf(reports)];
  return {
    size:
      totalUsd === undefined
        ? XRAY_WORDS.fundsOfTheList(count, percent(1, 0))
        : XRAY_WORDS.fundsWorth(count, usd(totalUsd)),
    notes: [
      ...(basis === 'equal' ? [XRAY_WORDS.noSizes] : []),
      ...(left.length > 0 ? [XRAY_WORDS.leftOut(someOf(left, 8))] : []),
      ...holdings,
    ],
    sources: (madeOn) => [
      [XRAY_WORDS.sources, ...holdings, XRAY_WORDS.madeOn(dateText(madeOn))].join(' '),
    ],
  };
}
