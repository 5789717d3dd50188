import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundLookup } from '#lib/lookup/fund-lookup.ts';
import type { ListedFund } from '#lib/lookup/snapshot-index.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import type { FindFund } from '#lib/view/view-context.ts';

/** The fund that a name in a holdings list stands for. */
export type FindListed = (name: string) => ListedFund | undefined;

/** As deep as a look-through goes: funds of funds of funds … */
const DEEPEST = 5;

/**
 * Fetches the funds inside a fund of funds, and those inside these, so that a look-through (pure, and so
 * unable to wait) finds them. Nothing for funds of another kind.
 */
export async function fundsBehind(
  facts: FundFacts,
  { lookup, findListed }: { lookup: FundLookup; findListed: () => Promise<FindListed> },
): Promise<FindFund | undefined> {
  if (!isFundOfFunds(facts)) return undefined;
  const find = await findListed();
  const found = new Map<string, FundFacts>();
  let level: readonly FundFacts[] = [facts];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const names = level
      .flatMap((fund) => fund.holdings?.lines.map(({ issuer }) => issuer) ?? [])
      .filter((name) => !found.has(name));
    const fetched = await Promise.all([...new Set(names)].map((name) => factsBehind(name)));
    level = fetched.flat().filter(isFundOfFunds);
  }
  return (name) => found.get(name);

  async function factsBehind(name: string): Promise<readonly FundFacts[]> {
    const listed = find(name);
    if (listed === undefined) return [];
    const result = await lookup.find({ ticker: listed.ticker, market: 'US' });
    if (result.kind !== 'found') return [];
    found.set(name, result.facts);
    return [result.facts];
  }
}

function isFundOfFunds(facts: FundFacts): boolean {
  return fundKindOf(facts).name === 'fund-of-funds';
}
