import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { LookupResult } from '#lib/funds/lookup-result.ts';
import type { FundKey, FundLookup } from '#lib/lookup/fund-lookup.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import { badgeModelOf } from '#lib/view/badge-model-of.ts';
import type { CardModel } from '#lib/view/card-model.ts';
import { cardModelOf } from '#lib/view/card-model-of.ts';
import { type HoldingsPage, holdingsPageOf } from '#lib/view/holdings-page.ts';
import { type ViewContext, viewContextOf } from '#lib/view/view-context.ts';
import type { PackagedEvidence } from './packaged-evidence.ts';

/** Look-ups turned into what is shown. */
export interface FundViews {
  readonly badge: (fund: FundKey) => Promise<BadgeModel>;
  readonly card: (fund: FundKey) => Promise<CardModel>;
  readonly holdings: (fund: FundKey, page: PageRange) => Promise<HoldingsPage | undefined>;
}

export interface PageRange {
  readonly offset: number;
  readonly limit: number;
}

export interface FundViewsParts {
  readonly lookup: FundLookup;
  readonly settings: () => Promise<Settings>;
  readonly evidence: PackagedEvidence;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Broad funds that others are compared with: the growth one and the S&P 500. */
const PLAIN_TICKERS = ['QQQ', 'VOO'] as const;

export function makeFundViews({ lookup, settings, evidence, now }: FundViewsParts): FundViews {
  // Working out a badge costs up to a few milliseconds, and a page asks for the same ones again and again.
  const badges = new WeakMap<FundFacts, BadgeModel>();
  let plain: Promise<readonly FundFacts[]> | undefined;

  async function plainFunds(): Promise<readonly FundFacts[]> {
    const results = await Promise.all(
      PLAIN_TICKERS.map((ticker) => lookup.find({ ticker, market: 'US' })),
    );
    const facts = results.flatMap((result) => (result.kind === 'found' ? [result.facts] : []));
    // Kept only when whole, so that a passing trouble does not stay.
    if (facts.length === PLAIN_TICKERS.length) plain = Promise.resolve(facts);
    return facts;
  }

  async function contextOf(result: LookupResult): Promise<ViewContext> {
    const { feeDrag } = await settings();
    const name = result.kind === 'found' ? result.facts.name : '';
    return viewContextOf({
      evidence: await evidence.forName(name),
      plainFunds: await (plain ?? plainFunds()),
      today: new Date(now()).toISOString().slice(0, 10),
      drag: feeDrag,
    });
  }

  return {
    async badge(fund) {
      const result = await lookup.find(fund);
      const known = result.kind === 'found' ? badges.get(result.facts) : undefined;
      if (known !== undefined) return known;
      const badge = badgeModelOf(result, await contextOf(result));
      if (result.kind === 'found' && plain !== undefined) badges.set(result.facts, badge);
      return badge;
    },
    async card(fund) {
      const result = await lookup.find(fund);
      return cardModelOf(result, await contextOf(result));
    },
    async holdings(fund, page) {
      const result = await lookup.find(fund);
      return result.kind === 'found' ? holdingsPageOf(result.facts, page) : undefined;
    },
  };
}
