import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import { concentrationOf } from '#lib/metrics/concentration.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import type { FundBook } from '#lib/xray/fund-book.ts';
import { overlapMatrixOf } from '#lib/xray/overlap-matrix.ts';
import { sharedHoldingsOf } from '#lib/xray/shared-holdings.ts';
import { countRange, percentRange } from './format.ts';
import { shortIssuerName } from './issuer-name.ts';
import { smallText } from './share-text.ts';
import { refusalText } from './words/refusal-words.ts';
import { SHORT_KINDS, XRAY_WORDS } from './words/xray-words.ts';
import { feeText, holdingsText, type LinkedText } from './xray/funds-view.ts';
import { type OverlapView, overlapViewOf } from './xray/overlap-view.ts';

/** Up to five funds side by side, as finished text. */
export interface CompareView {
  readonly columns: readonly CompareColumn[];
  readonly overlap: OverlapView;
  /** Companies that at least two of them hold. */
  readonly shared: readonly SharedRow[];
  /** Companies held by at least two, in all. */
  readonly sharedInAll: number;
}

export interface CompareColumn {
  readonly ticker: string;
  readonly market: string;
  readonly name: string;
  readonly kind: string;
  readonly fee?: LinkedText;
  readonly holdings?: LinkedText;
  readonly topTen?: string;
  readonly effectiveN?: string;
  /** Why it has no top ten. */
  readonly refused?: string;
  /** What the name claims against what is held, where it says so; from the fund's card. */
  readonly verdict?: string;
}

export interface SharedRow {
  readonly name: string;
  /** In the order of the columns; absent where the fund lists none of it. */
  readonly texts: readonly (string | undefined)[];
}

const SHARED_SHOWN = 15;

/** @param verdicts by `market ticker`, where a card gives one */
export function compareViewOf(
  books: readonly FundBook[],
  verdicts: ReadonlyMap<string, string>,
): CompareView {
  const shared = sharedHoldingsOf(books);
  return {
    columns: books.map((book) => {
      const verdict = verdicts.get(fundKeyText(book));
      return { ...columnOf(book), ...(verdict !== undefined && { verdict }) };
    }),
    overlap: overlapViewOf(overlapMatrixOf(books)),
    shared: shared.slice(0, SHARED_SHOWN).map(({ issuer, weights }) => ({
      name: shortIssuerName(issuer),
      texts: weights.map((weight) => (weight === undefined ? undefined : smallText(weight))),
    })),
    sharedInAll: shared.length,
  };
}

function columnOf(book: FundBook): CompareColumn {
  const { ticker, market, facts, kind, equity } = book;
  const base = {
    ticker,
    market,
    name: facts?.name ?? '',
    kind: kind ? SHORT_KINDS[kind.name] : XRAY_WORDS.notKnown,
    ...feeText(book),
    ...holdingsText(book),
  };
  const found = isRefused(equity) ? equity : concentrationOf(equity);
  if (isRefused(found)) return { ...base, refused: refusalText(found.refused) };
  return {
    ...base,
    topTen: percentRange(found.topTen),
    effectiveN: countRange(found.effectiveN),
  };
}
