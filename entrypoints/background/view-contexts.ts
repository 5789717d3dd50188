import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundLookup } from '#lib/lookup/fund-lookup.ts';
import type { ReadersChoices } from '#lib/lookup/readers-choices.ts';
import { BROAD_FUNDS } from '#lib/metrics/broad-funds.ts';
import { PLAIN_TICKERS, type ViewContext, viewContextOf } from '#lib/view/view-context.ts';
import { ownedWeights } from '#lib/watchlists/owned-weights.ts';
import { type FindListed, fundsBehind } from './funds-behind.ts';
import type { PackagedEvidence } from './packaged-evidence.ts';

/** What badges and cards need besides the fund itself. */
export interface ViewContexts {
  readonly forBadge: (facts: FundFacts | undefined) => Promise<ViewContext>;
  readonly forCard: (facts: FundFacts | undefined) => Promise<ViewContext>;
  /** True once the comparison funds are at hand: what was worked out with them stays right. */
  readonly isWhole: () => boolean;
}

export interface ViewContextsParts {
  readonly lookup: FundLookup;
  readonly choices: Pick<ReadersChoices, 'settings' | 'watchlists'>;
  readonly evidence: PackagedEvidence;
  readonly findListed: () => Promise<FindListed>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export function makeViewContexts(parts: ViewContextsParts): ViewContexts {
  const today = () => new Date(parts.now()).toISOString().slice(0, 10);
  // Preparing a comparison fund takes milliseconds, and a page asks for a hundred badges at once.
  let plain: ViewContext | undefined;
  let broad: ViewContext | undefined;

  async function withPlain(): Promise<ViewContext> {
    if (plain !== undefined) return plain;
    const plainFunds = await factsOf(PLAIN_TICKERS);
    const context = viewContextOf({ plainFunds, today: today() });
    // Kept only when whole, so that a passing trouble does not stay.
    if (plainFunds.length === PLAIN_TICKERS.length) plain = context;
    return context;
  }

  async function withBroad(): Promise<ViewContext> {
    if (broad !== undefined) return broad;
    const broadFunds = await factsOf(Object.keys(BROAD_FUNDS));
    const context = viewContextOf({ plainFunds: [], broadFunds, today: today() });
    if (broadFunds.length === Object.keys(BROAD_FUNDS).length) broad = context;
    return context;
  }

  async function factsOf(tickers: readonly string[]): Promise<readonly FundFacts[]> {
    const find = (ticker: string) => parts.lookup.find({ ticker, market: 'US' });
    const results = await Promise.all(tickers.map(find));
    return results.flatMap((result) => (result.kind === 'found' ? [result.facts] : []));
  }

  async function owned() {
    const { lists } = await parts.choices.watchlists();
    const list = lists.find((each) => !each.archived && ownedWeights(each).length > 0);
    if (list === undefined) return {};
    const rows = await Promise.all(
      ownedWeights(list).map(async ({ fund, weight }) => {
        const result = await parts.lookup.find(fund);
        return result.kind === 'found' ? [{ facts: result.facts, weight }] : [];
      }),
    );
    return { owned: { name: list.name, funds: rows.flat() } };
  }

  async function forBadge(facts: FundFacts | undefined): Promise<ViewContext> {
    if (facts === undefined) return viewContextOf({ plainFunds: [], today: today() });
    const [base, evidence] = await Promise.all([withPlain(), parts.evidence.forName(facts.name)]);
    return { ...base, today: today(), evidence };
  }

  async function forCard(facts: FundFacts | undefined): Promise<ViewContext> {
    const base = await forBadge(facts);
    const { feeDrag } = await parts.choices.settings();
    if (facts === undefined) return { ...base, drag: feeDrag };
    const [{ broadFunds }, findFund, mine] = await Promise.all([
      withBroad(),
      fundsBehind(facts, parts),
      owned(),
    ]);
    const reader = viewContextOf({ plainFunds: [], today: today(), drag: feeDrag, ...mine });
    return {
      ...reader,
      ...base,
      broadFunds,
      drag: feeDrag,
      ...(findFund && { findFund }),
    };
  }

  return { forBadge, forCard, isWhole: () => plain !== undefined };
}
