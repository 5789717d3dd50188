import type { Outcome } from '#components/answers/outcome.ts';
import type { ChangesService } from '#components/changes/use-changes.ts';
import type { CompareService } from '#components/compare/compare-service.ts';
import type { LatestService } from '#components/latest/latest-service.ts';
import type { WatchlistService } from '#components/watchlist/watchlist-service.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { HoldingsPage } from '#lib/view/holdings-page.ts';
import type { PageSummary } from '#lib/view/page-summary.ts';
import type { XrayStart } from '#lib/view/xray/xray-address.ts';
import type { PrivateService } from './private-note.tsx';
import type { RecentsService } from './recent-funds.tsx';

/** One fund of the page in front, and how often it is named there. */
export interface PageFund {
  readonly badge: BadgeModel;
  readonly mentions: number;
}

/** What is known of the page in front. */
export type PageAnswer =
  | { readonly kind: 'funds'; readonly funds: readonly PageFund[] }
  /** Our script is not on that page: not one of our sites, switched off, or the browser forbids it. */
  | {
      readonly kind: 'not-reading';
      /** Site of the page, when it is one that the reader could add. */
      readonly offer?: string;
    };

/** Everything the popup asks for; nothing here rejects. */
export interface PopupService
  extends WatchlistService,
    CompareService,
    LatestService,
    ChangesService,
    RecentsService,
    PrivateService {
  pageFunds(signal: AbortSignal): Promise<Outcome<PageAnswer>>;
  /** Lines from `offset`; no page when the fund has no list. */
  pageSummary(funds: readonly FundKey[], signal: AbortSignal): Promise<Outcome<PageSummary>>;
  holdings(
    fund: FundKey,
    offset: number,
    signal: AbortSignal,
  ): Promise<Outcome<HoldingsPage | undefined>>;
  /** Asks the browser to let us read a site and its subdomains; called within a click. True when it was given. */
  grantSite(site: string): Promise<boolean>;
  /** Puts a text on the clipboard; called within a click. */
  copyText(text: string): Promise<Outcome<unknown>>;
  /** `part`: the section of the options to begin at. */
  openOptions(part?: string): void;
  /** Opens the X-ray page: at a list, or with funds to compare. */
  openXray(start: XrayStart): void;
}
