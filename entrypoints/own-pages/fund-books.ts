import type { Outcome } from '#components/answers/outcome.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { LookupResult } from '#lib/funds/lookup-result.ts';
import { ask } from '#lib/messages/ask.ts';
import { type FundBook, fundBookOf, innerFundNames } from '#lib/xray/fund-book.ts';
import { makeFundNames } from './fund-names.ts';
import { outcomeOf } from './outcome-of.ts';

/** Facts of funds, asked of the background once for as long as the page lives. */
export interface FundBooks {
  readonly facts: (fund: FundKey, signal: AbortSignal) => Promise<Outcome<LookupResult>>;
  /** A fund opened, the funds inside it too. */
  readonly book: (fund: FundKey, signal: AbortSignal) => Promise<Outcome<FundBook>>;
}

/** As deep as a look-through goes: funds of funds of funds … */
const DEEPEST = 5;

export function makeFundBooks(): FundBooks {
  const known = new Map<string, LookupResult>();
  const fundNames = makeFundNames();

  async function facts(fund: FundKey, signal: AbortSignal): Promise<Outcome<LookupResult>> {
    const key = fundKeyText(fund);
    const before = known.get(key);
    if (before) return { ok: true, value: before };
    const outcome = await readFacts(fund, signal);
    if (outcome.ok) known.set(key, outcome.value);
    return outcome;
  }

  /** Funds inside, by the name of their line. */
  async function inside(outer: FundFacts, signal: AbortSignal): Promise<Map<string, FundFacts>> {
    const found = new Map<string, FundFacts>();
    let level: readonly FundFacts[] = [outer];
    for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
      const names = [...new Set(level.flatMap(innerFundNames))].filter((name) => !found.has(name));
      await fundNames.learn(names, signal);
      const opened = await Promise.all(names.map((name) => behind(name, signal)));
      level = opened.flatMap((one, at) => {
        const name = names[at];
        if (one === undefined || name === undefined) return [];
        found.set(name, one);
        return [one];
      });
    }
    return found;
  }

  async function behind(name: string, signal: AbortSignal): Promise<FundFacts | undefined> {
    const ticker = fundNames.tickerOf(name);
    if (ticker === undefined) return undefined;
    const outcome = await facts({ ticker, market: 'US' }, signal);
    return outcome.ok && outcome.value.kind === 'found' ? outcome.value.facts : undefined;
  }

  return {
    facts,
    async book(fund, signal) {
      const outcome = await facts(fund, signal);
      if (!outcome.ok) return outcome;
      const found = outcome.value;
      if (found.kind !== 'found') return { ok: true, value: fundBookOf(found, fund.market) };
      const funds = await inside(found.facts, signal);
      const value = fundBookOf(found, fund.market, ({ issuer }) => funds.get(issuer));
      return { ok: true, value };
    },
  };
}

/** Reads a fund's facts page by page. */
async function readFacts(
  { ticker, market }: FundKey,
  signal: AbortSignal,
): Promise<Outcome<LookupResult>> {
  let whole: LookupResult | undefined;
  for (let offset = 0; ; ) {
    const answer = await ask('fundFacts', { ticker, market, offset }, { signal });
    if (!answer.ok) return outcomeOf(answer);
    const { found, total } = answer.value;
    whole = whole ? joined(whole, found) : found;
    const lines = linesOf(whole);
    // A page without lines before the end would ask for ever: what came is what there is.
    if (lines >= total || lines === offset) return { ok: true, value: whole };
    offset = lines;
  }
}

function linesOf(found: LookupResult): number {
  return found.kind === 'found' ? (found.facts.holdings?.lines.length ?? 0) : 0;
}

function joined(before: LookupResult, next: LookupResult): LookupResult {
  if (before.kind !== 'found' || next.kind !== 'found') return next;
  const { holdings } = before.facts;
  if (!holdings) return next;
  const lines = [...holdings.lines, ...(next.facts.holdings?.lines ?? [])];
  return { kind: 'found', facts: { ...before.facts, holdings: { ...holdings, lines } } };
}
