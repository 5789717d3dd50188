import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { LookupResult } from '#lib/funds/lookup-result.ts';
import type { FundLookup } from '#lib/lookup/fund-lookup.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import { badgeModelOf } from '#lib/view/badge-model-of.ts';
import type { CardModel } from '#lib/view/card-model.ts';
import { cardModelOf } from '#lib/view/card-model-of.ts';
import { type HoldingsPage, holdingsPageOf } from '#lib/view/holdings-page.ts';
import { type PageSummary, pageSummaryOf } from '#lib/view/page-summary.ts';
import type { ViewContexts } from './view-contexts.ts';

/** Look-ups turned into what is shown. */
export interface FundViews {
  readonly badge: (fund: FundKey) => Promise<BadgeModel>;
  readonly card: (fund: FundKey) => Promise<CardModel>;
  readonly holdings: (fund: FundKey, page: PageRange) => Promise<HoldingsPage | undefined>;
  /** What the funds of a page have in common. */
  readonly pageSummary: (funds: readonly FundKey[]) => Promise<PageSummary>;
  /** What the reader's lists say of a fund, for its badge. */
  readonly mine: (fund: FundKey) => Promise<string | undefined>;
  /** Facts of some fund are others now, and every view may compare with it. */
  readonly forget: () => void;
}

export interface PageRange {
  readonly offset: number;
  readonly limit: number;
}

export function makeFundViews(lookup: FundLookup, contexts: ViewContexts): FundViews {
  // Working out a badge costs up to a few milliseconds, and a page asks for the same ones again and again.
  let badges = new WeakMap<FundFacts, { badge: BadgeModel; benchmark: string | undefined }>();

  async function plainBadge(result: LookupResult): Promise<BadgeModel> {
    const facts = factsIn(result);
    // What was begun before all was forgotten goes to those forgotten.
    const madeNow = badges;
    const context = await contexts.forBadge(facts);
    const known = facts && madeNow.get(facts);
    if (known?.benchmark === context.plainFunds[0]?.ticker && known) return known.badge;
    const badge = badgeModelOf(result, context);
    const benchmark = context.plainFunds[0]?.ticker;
    if (facts !== undefined && contexts.isWhole()) madeNow.set(facts, { badge, benchmark });
    return badge;
  }

  return {
    async badge(fund) {
      const result = await lookup.find(fund);
      const facts = factsIn(result);
      const [badge, mine] = await Promise.all([plainBadge(result), contexts.mine(fund, facts)]);
      return mine === undefined ? badge : { ...badge, mine };
    },
    mine: async (fund) => contexts.mine(fund, factsIn(await lookup.find(fund))),
    async card(fund) {
      const result = await lookup.find(fund);
      return cardModelOf(result, await contexts.forCard(factsIn(result)));
    },
    async holdings(fund, page) {
      const result = await lookup.find(fund);
      return result.kind === 'found' ? holdingsPageOf(result.facts, page) : undefined;
    },
    async pageSummary(funds) {
      const results = await Promise.all(funds.map(lookup.find));
      return pageSummaryOf(results.map(factsIn));
    },
    forget() {
      badges = new WeakMap();
      contexts.forget();
    },
  };
}

function factsIn(result: LookupResult): FundFacts | undefined {
  return result.kind === 'found' ? result.facts : undefined;
}
