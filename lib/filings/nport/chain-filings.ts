import type { FiledBookChange, FiledFacts } from '#lib/funds/filed-facts.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { Source } from '#lib/funds/source.ts';
import { bookChangeOf } from '#lib/metrics/book-change.ts';
import { FilingProblem } from '../xml/filing-problem.ts';
import { bookPositionsOf } from './book-positions.ts';
import { exposureOfFiling } from './exposure-of-filing.ts';
import { factsOfFiling } from './facts-of-filing.ts';
import { monthsOfFilings } from './history-of-filings.ts';
import type { NportFiling } from './nport-filing.ts';

/** A filing of a chain with what the document itself does not say. */
export interface ChainLink {
  readonly filing: NportFiling;
  readonly accession?: string;
}

export interface ChainContext {
  readonly ticker: string;
  readonly classId?: string;
}

/**
 * Trusts that became series funds: their older reports bear no series number. QQQ was a unit trust until 2025
 * and is the only series of its registrant.
 */
const CHANGED_FORM: ReadonlyMap<string, number> = new Map([['S000101292', 1067839]]);

/** Reports are quarterly: further apart than this, one between the two is not at hand. */
const MOST_DAYS_BETWEEN = 100;
const DAY_MS = 86_400_000;

/**
 * Several N-PORT reports of one fund as facts: the newest one's holdings, the months of all, and how much of
 * the book changed since the report before. Of two filings for one date the amendment stands, which restates
 * it whole.
 *
 * @throws {FilingProblem} `wrong-fund` when the filings are of more than one fund
 */
export function factsOfChain(links: readonly ChainLink[], context: ChainContext): FundFacts {
  const dated = standing(links);
  const newest = dated.at(-1) ?? links[0];
  if (!newest) throw new FilingProblem('wrong-fund', 'no filing is given');
  for (const { filing } of links) sameFund(filing, newest.filing);
  const factsOf = (link: ChainLink) =>
    factsOfFiling(link.filing, {
      ticker: context.ticker,
      ...(link.accession !== undefined && { accession: link.accession }),
    });
  const facts = factsOf(newest);
  const source = facts.holdings?.source ?? facts.netAssets?.source;
  if (!source) return facts;
  const before = dated.at(-2);
  const earlier = before && factsOf(before).netAssets?.source;
  return { ...facts, ...filedFacts({ newest, before, earlier, dated, source, context }) };
}

interface Chain {
  readonly newest: ChainLink;
  readonly before: ChainLink | undefined;
  readonly earlier: Source | undefined;
  readonly dated: readonly ChainLink[];
  readonly source: Source;
  readonly context: ChainContext;
}

function filedFacts({ newest, before, earlier, dated, source, context }: Chain): FiledFacts {
  const filings = dated.map(({ filing }) => filing);
  const months = monthsOfFilings(filings, context.classId);
  const exposure = exposureOfFiling(newest.filing, source);
  const bookChange = before && earlier && bookChangeBetween(before, newest, { source, earlier });
  return {
    ...(months.length > 0 && { history: { months, source } }),
    ...(exposure && { exposure }),
    ...(bookChange && { bookChange }),
  };
}

function bookChangeBetween(
  before: ChainLink,
  after: ChainLink,
  sources: Pick<FiledBookChange, 'source' | 'earlier'>,
): FiledBookChange | undefined {
  const [from, to] = [before.filing.reportDate, after.filing.reportDate];
  if (!from || !to || (Date.parse(to) - Date.parse(from)) / DAY_MS > MOST_DAYS_BETWEEN) {
    return undefined;
  }
  const { netAssetsUsd } = after.filing;
  const change = bookChangeOf({
    before: bookPositionsOf(before.filing),
    after: bookPositionsOf(after.filing),
    ...(netAssetsUsd !== undefined && { assetsUsd: netAssetsUsd }),
  });
  return change && { changed: change.changed, from, to, ...sources };
}

/** One filing a report date, oldest first; among several the amendment, else the one given last. */
function standing(links: readonly ChainLink[]): ChainLink[] {
  const byDate = new Map<string, ChainLink>();
  for (const link of links) {
    const { reportDate, isAmendment } = link.filing;
    if (reportDate === undefined) continue;
    const known = byDate.get(reportDate);
    if (!known || isAmendment || !known.filing.isAmendment) byDate.set(reportDate, link);
  }
  return [...byDate].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
}

function sameFund(filing: NportFiling, newest: NportFiling): void {
  if (filing.seriesId === newest.seriesId && filing.cik === newest.cik) return;
  const changedForm = CHANGED_FORM.get(newest.seriesId ?? '');
  if (filing.seriesId === undefined && filing.cik === changedForm) return;
  const name = ({ seriesId, cik }: NportFiling) => seriesId ?? `registrant ${cik ?? 'not stated'}`;
  throw new FilingProblem(
    'wrong-fund',
    `the filings are of two funds: ${name(newest)} and ${name(filing)}`,
  );
}
