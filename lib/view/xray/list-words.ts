import { counted } from '../counted.ts';
import { dateText, percent, usd } from '../format.ts';
import { someOf } from './xray-words.ts';

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
  const count = counted(rows.length, 'fund', 'funds');
  const left = withoutSize.map(({ ticker }) => ticker);
  const holdings = reports === undefined ? '' : ` Holdings of ${reports}.`;
  return {
    size:
      totalUsd === undefined
        ? `${count}, ${percent(1, 0)} of the list`
        : `${count} · ${usd(totalUsd)}`,
    notes: [
      ...(basis === 'equal' ? ['No sizes entered: each fund counts the same.'] : []),
      ...(left.length > 0 ? [`Left out, no size entered: ${someOf(left, 8)}.`] : []),
      ...(holdings ? [holdings.trim()] : []),
    ],
    sources: (madeOn) => [
      `Sources: SEC Form N-PORT, prospectus fee tables and issuers’ files.${holdings} Made on ${dateText(madeOn)}.`,
    ],
  };
}
