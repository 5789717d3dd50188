import type { Outcome } from '#components/answers/outcome.ts';
import type { SearchService } from '#components/search/use-fund-search.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { CardModel } from '#lib/view/card-model.ts';
import type { FundBook } from '#lib/xray/fund-book.ts';

/** What a comparison asks for; nothing here rejects. */
export interface CompareService extends SearchService {
  book(fund: FundKey, signal: AbortSignal): Promise<Outcome<FundBook>>;
  /** For what the name claims against what is held. */
  card(fund: FundKey, signal: AbortSignal): Promise<Outcome<CardModel>>;
}
