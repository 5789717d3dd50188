import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { FundLookup } from '#lib/lookup/fund-lookup.ts';
import type { ReadersChoices } from '#lib/lookup/readers-choices.ts';
import type { SnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import { BROAD_FUNDS } from '#lib/metrics/broad-funds.ts';
import { PLAIN_TICKERS, type ViewContext, viewContextOf } from '#lib/view/view-context.ts';
import { type FindListed, fundsBehind } from './funds-behind.ts';
import { nearTwins } from './near-twins.ts';
import { makeOwnedLists } from './owned-lists.ts';
import type { PackagedEvidence } from './packaged-evidence.ts';

/** What badges and cards need besides the fund itself. */
export interface ViewContexts {
  readonly forBadge: (facts: FundFacts | undefined) => Promise<ViewContext>;
  readonly forCard: (facts: FundFacts | undefined) => Promise<ViewContext>;
  /** What the reader's lists say of a fund, for its badge. */
  readonly mine: (fund: FundKey, facts: FundFacts | undefined) => Promise<string | undefined>;
  /** True once the comparison funds are at hand: what was worked out with them stays right. */
  readonly isWhole: () => boolean;
  /** The facts of comparison funds, and of those in the reader's lists, may be others now. */
  readonly forget: () => void;
}

export interface ViewContextsParts {
  readonly lookup: FundLookup;
  readonly snapshot: SnapshotKeeper;
  readonly choices: Pick<ReadersChoices, 'settings' | 'watchlists'>;
  readonly evidence: PackagedEvidence;
  readonly findListed: () => Promise<FindListed>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Funds of comparison in a card: the reader's own choice first. */
const MOST_PLAIN = 2;

export function makeViewContexts(parts: ViewContextsParts): ViewContexts {
  const today = () => new Date(parts.now()).toISOString().slice(0, 10);
  // Preparing a comparison fund takes milliseconds, and a page asks for a hundred badges at once.
  let plain: { readonly benchmark: string; readonly context: ViewContext } | undefined;
  let broad: ViewContext | undefined;
  /** Counts what made the facts others: what was begun before that is not kept. */
  let age = 0;
  const owned = makeOwnedLists(parts);

  async function withPlain(): Promise<ViewContext> {
    const { benchmark } = await parts.choices.settings();
    if (plain?.benchmark === benchmark) return plain.context;
    const begun = age;
    const tickers = [...new Set([benchmark, ...PLAIN_TICKERS])].slice(0, MOST_PLAIN);
    const plainFunds = await factsOf(tickers);
    const context = viewContextOf({ plainFunds, today: today() });
    // Kept only when whole, so that a passing trouble does not stay.
    if (begun === age) {
      plain = plainFunds.length === tickers.length ? { benchmark, context } : undefined;
    }
    return context;
  }

  async function withBroad(): Promise<ViewContext> {
    if (broad !== undefined) return broad;
    const begun = age;
    const tickers = Object.keys(BROAD_FUNDS);
    const broadFunds = await factsOf(tickers);
    const context = viewContextOf({ plainFunds: [], broadFunds, today: today() });
    if (begun === age && broadFunds.length === tickers.length) broad = context;
    return context;
  }

  async function factsOf(tickers: readonly string[]): Promise<readonly FundFacts[]> {
    const find = (ticker: string) => parts.lookup.find({ ticker, market: 'US' });
    const results = await Promise.all(tickers.map(find));
    return results.flatMap((result) => (result.kind === 'found' ? [result.facts] : []));
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
    const [{ broadFunds }, findFund, mine, peers] = await Promise.all([
      withBroad(),
      fundsBehind(facts, parts),
      owned.list(),
      nearTwins(facts, parts),
    ]);
    return {
      ...base,
      broadFunds,
      drag: feeDrag,
      ...(mine && { owned: mine }),
      ...(findFund && { findFund }),
      ...(peers && { peers }),
    };
  }

  return {
    forBadge,
    forCard,
    mine: owned.words,
    isWhole: () => plain !== undefined,
    forget: () => {
      age += 1;
      plain = undefined;
      broad = undefined;
      owned.forget();
    },
  };
}
