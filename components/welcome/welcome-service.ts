import type { Outcome } from '#components/answers/outcome.ts';
import type { SearchService } from '#components/search/use-fund-search.ts';
import type { WatchlistService } from '#components/watchlist/watchlist-service.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { CardModel } from '#lib/view/card-model.ts';

/** Everything the welcome page asks for; nothing here rejects. */
export interface WelcomeService extends WatchlistService, SearchService {
  badge(fund: FundKey): Promise<Outcome<BadgeModel>>;
  card(fund: FundKey): Promise<Outcome<CardModel>>;
  /** Whether the browser lets us read the finance sites; Firefox lets readers take that back. */
  hasSiteAccess(): Promise<boolean>;
  /** Asks the reader; must be called from a click. */
  askSiteAccess(): Promise<boolean>;
  openOptions(): void;
}
