import { dateText, percent, usd } from '../format.ts';
import { someOf } from '../share-text.ts';
import { EQUAL_WORDS, LEFT_OUT_WORDS, XRAY_WORDS } from '../words/xray-words.ts';

/** Why the size of a fund is not what its share comes from. */
export type UncountedReason = keyof typeof LEFT_OUT_WORDS;

/** What the page needs to know of a list's sizes; `ListShares` of `lib/watchlists`. */
export interface ListSizes {
  readonly basis: 'money' | 'weights' | 'equal';
  readonly rows: readonly { readonly weight: number }[];
  readonly totalUsd?: number;
  readonly uncounted: readonly {
    readonly fund: { readonly ticker: string };
    readonly why: UncountedReason;
  }[];
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
  const { basis, rows, totalUsd } = sizes;
  const count = XRAY_WORDS.funds(rows.length);
  const holdings = reports === undefined ? [] : [XRAY_WORDS.holdingsOf(reports)];
  return {
    size:
      totalUsd === undefined
        ? XRAY_WORDS.fundsOfTheList(count, percent(1, 0))
        : XRAY_WORDS.fundsWorth(count, usd(totalUsd)),
    notes: [...(basis === 'equal' ? [equalNote(sizes)] : leftOutNotes(sizes)), ...holdings],
    sources: (madeOn) => [
      [XRAY_WORDS.sources, ...holdings, XRAY_WORDS.madeOn(dateText(madeOn))].join(' '),
    ],
  };
}

/** Funds named in one sentence. */
const MOST_NAMED = 8;

const REASONS = ['no-size', 'no-price', 'other-kind', 'zero'] as const;

function leftOutNotes({ uncounted }: ListSizes): string[] {
  return REASONS.flatMap((reason) => {
    const tickers = uncounted.filter(({ why }) => why === reason).map(({ fund }) => fund.ticker);
    return tickers.length > 0 ? [LEFT_OUT_WORDS[reason](someOf(tickers, MOST_NAMED))] : [];
  });
}

/** Of several reasons the one that the reader can do most about. */
function equalNote({ uncounted }: ListSizes): string {
  const has = (reason: UncountedReason) => uncounted.some(({ why }) => why === reason);
  if (has('no-price')) return EQUAL_WORDS.noPrices;
  return has('zero') ? EQUAL_WORDS.zeros : EQUAL_WORDS.noSizes;
}
