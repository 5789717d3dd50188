import type { Market } from '#lib/funds/market.ts';
import type { Mention, TextBlock } from './page-text.ts';

/**
 * What the first stage (in the page: one cheap scan) hands to the second (in the background: listings,
 * names, weights). Every value here is plain JSON, small, and complete in itself: the second stage never
 * asks the page back.
 */
export interface CandidateBatch {
  readonly page: PageContext;
  /** Stretches of page text around the candidates, in page order; blocks are joined by `\n`. */
  readonly excerpts: readonly Excerpt[];
  /** In page order. */
  readonly candidates: readonly Candidate[];
}

/** A token with the shape of a ticker. Offsets are UTF-16 code units. */
export interface Candidate {
  /** The block's number as the caller counts (see `PageText.firstBlock`); offsets are into its text. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Upper case, half width, without `$`, exchange prefix or market suffix: `VFV` of `vfv.to`. */
  readonly symbol: string;
  /** The market that the token's own form asserts: suffix, exchange prefix, Taiwan code. */
  readonly market?: Market;
  /** The form's own evidence: `$SPY`, `NYSEARCA: SPY`, `VFV.TO`, `GLD.P`, `00878`. */
  readonly form: CandidateForm;
  /** In no list that the page's script has: it counts only where the page points to another market. */
  readonly stranger?: true;
  /** Index into `excerpts` and the offset of the symbol in that text. */
  readonly excerpt: number;
  readonly at: number;
  readonly role: TextBlock['role'];
  /** Header cell of its column. */
  readonly columnHeader?: string;
  /** Address of the link it stands in, cut at 120 characters. */
  readonly href?: string;
}

export type CandidateForm = 'plain' | 'cashtag' | 'prefixed' | 'suffixed' | 'ric' | 'code';

export interface Excerpt {
  readonly text: string;
}

export interface PageContext {
  /** Host and path without query, cut at 200 characters. */
  readonly address?: string;
  /** Cut at 200 characters. */
  readonly title?: string;
  readonly lang?: string;
  /** What earlier batches of the same page established. */
  readonly memory: PageMemory;
}

/**
 * What is known of a page so far. The caller keeps it between scans of one page and hands it to the next
 * one, so that a page which changes or is scanned in slices is judged as a whole. Start with `EMPTY_MEMORY`;
 * replace it by what `confirmCandidates` returns.
 */
export interface PageMemory {
  /** Capital words seen, all shapes. */
  readonly capitals: number;
  /** Text scanned, UTF-16 code units. */
  readonly length: number;
  /** Markets that words of the page point to (`UCITS`, `TSX`, `TFSA`, …). */
  readonly hints: readonly Market[];
  /** Confirmed tickers with the number of mentions, at most 200. */
  readonly confirmed: readonly ConfirmedTicker[];
}

export interface ConfirmedTicker {
  readonly ticker: string;
  readonly market: Market;
  readonly count: number;
}

export const EMPTY_MEMORY: PageMemory = { capitals: 0, length: 0, hints: [], confirmed: [] };

/** Answer of the second stage for one batch. */
export interface Confirmation {
  /** In page order; `block`, `start`, `end` as in the candidates. */
  readonly mentions: readonly Mention[];
  /** For the page's next batch. */
  readonly memory: PageMemory;
}

/** Symbols known to the first stage. */
export interface SymbolSet {
  readonly has: (symbol: string) => boolean;
  /** Handed on even where nothing points to their market: the reader wants them marked. */
  readonly wanted?: readonly string[];
}

/** Fund names and listings, which live in the background only. */
export interface Listings {
  /** Name of the US fund, `undefined` when there is none with this ticker. */
  readonly usName: (ticker: string) => string | undefined;
  /** Listings of this symbol on markets other than the US, with the name where known. */
  readonly elsewhere: (symbol: string) => readonly ForeignListing[];
}

export interface ForeignListing {
  readonly market: Exclude<Market, 'US'>;
  readonly name: string;
}
