import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { LatestAsk, LatestState } from '#lib/funds/latest.ts';
import type { FundLookup } from '#lib/lookup/fund-lookup.ts';
import type { SecRecords } from '#lib/lookup/sec-records.ts';
import type { SecTurns } from '#lib/lookup/sec-turns.ts';
import type { BackgroundHandlers } from '#lib/messages/receive.ts';
import type { Caller } from '#lib/messages/sender.ts';

export interface SecAnswersParts {
  readonly lookup: FundLookup;
  readonly records: SecRecords;
  readonly turns: SecTurns;
  /** Whether the reader wants SEC asked at all. */
  readonly isAllowed: () => Promise<boolean>;
  /** What is known of a fund has changed: views and pages are to be made anew. */
  readonly announce: () => void;
  readonly report: (doing: string, error: unknown) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export type SecAnswers = Pick<
  BackgroundHandlers,
  | 'latestState'
  | 'secTurn'
  | 'secRefused'
  | 'noteFound'
  | 'latestEnded'
  | 'keepLatest'
  | 'forgetLatest'
>;

/**
 * What the page that reads at SEC asks of the background: the queue, and keeping. The background itself never
 * asks SEC: web pages talk to it.
 */
export function makeSecAnswers(parts: SecAnswersParts): SecAnswers {
  const { records, turns, lookup } = parts;
  const today = () => new Date(parts.now()).toISOString().slice(0, 10);

  async function keep(request: KeepRequest, { isPrivate }: Caller): Promise<'kept' | 'not-kept'> {
    const { ticker, market: _, ...read } = request;
    try {
      const part = { readOn: today(), ...read };
      await records.keep(ticker, part, { lasting: !isPrivate });
      await turns.answered();
    } catch (error) {
      parts.report('keeping a report of SEC', error);
      return 'not-kept';
    }
    lookup.forget([ticker]);
    parts.announce();
    return 'kept';
  }

  return {
    latestState: async (fund) => {
      if (!(await parts.isAllowed())) return { can: 'not', why: 'switched-off' };
      const result = await lookup.find(fund);
      if (fund.market !== 'US' || result.kind !== 'found') return { can: 'not', why: 'not-at-sec' };
      return stateOf(result.facts, {
        found: await records.searches.found(fund.ticker, today()),
        kept: (await records.find(fund.ticker)) !== undefined,
      });
    },
    secTurn: () => turns.take(),
    secRefused: async (refusal) => ({ againAt: await turns.refused(refusal) }),
    noteFound: async ({ ticker, found }, { isPrivate }) => {
      if (!isPrivate) await records.searches.note(ticker, { found, on: today() });
      return {};
    },
    latestEnded: async ({ ticker, answered }, { isPrivate }) => {
      try {
        if (!isPrivate) await records.searches.forget(ticker);
        if (answered) await turns.answered();
      } catch (error) {
        parts.report('noting that SEC was read', error);
      }
      return {};
    },
    keepLatest: async (request, caller) => ({ outcome: await keep(request, caller) }),
    forgetLatest: async ({ ticker }) => {
      await records.forget(ticker);
      lookup.forget([ticker]);
      parts.announce();
      return {};
    },
  };
}

type KeepRequest = FundKey & Parameters<BackgroundHandlers['keepLatest']>[0];

function stateOf(
  facts: FundFacts,
  { found, kept }: { readonly found: LatestFound; readonly kept: boolean },
): LatestState {
  const { ids, trust } = facts;
  if (trust && trust.form !== 'unit-trust') return { can: 'not', why: 'files-no-reports' };
  if (ids.seriesId === undefined && ids.cik === undefined) return { can: 'not', why: 'no-number' };
  const ask = askOf(facts);
  // Kept meanwhile, as in a private window: nothing is left to go on from.
  const isLeft = found !== undefined && found.accession !== ask.accession;
  return { can: 'ask', ask, kept, ...(isLeft && { found }) };
}

type LatestFound = Awaited<ReturnType<SecRecords['searches']['found']>>;

function askOf({ ids, holdings, fee, ownWords }: FundFacts): LatestAsk {
  const isReport = holdings?.source.kind === 'nport';
  const accession = isReport ? holdings.source.accession : undefined;
  const feeAccession = fee?.source.accession;
  const wordsAccession = ownWords?.source.accession;
  return {
    ...ids,
    // An issuer's own file is no report: any report of its date or later is asked for.
    ...(isReport && { shownDate: holdings.asOf }),
    shownWhole: isReport && holdings.coverage === 'complete',
    ...(accession !== undefined && { accession }),
    ...(feeAccession !== undefined && { feeAccession }),
    ...(wordsAccession !== undefined && { wordsAccession }),
  };
}
