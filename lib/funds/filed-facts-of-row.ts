import type { FiledFacts, FundMonth, MonthlyHistory } from './filed-facts.ts';
import type { StoredFiledFacts, StoredHistory } from './filed-facts-schema.ts';
import type { Source } from './source.ts';

interface Filed {
  readonly asOf: string;
  readonly accession?: string | undefined;
}

/** Turns the place of a figure into a source that a reader can open. */
export interface FiledSources {
  readonly nport: (filed: Filed) => Source;
  readonly prospectus: (filed: Filed) => Source;
  readonly census: (filed: Filed) => Source;
}

/** The stored parts as facts: each with its source, months as a list. Absent stays absent. */
export function filedFactsOfRow(row: StoredFiledFacts, sources: FiledSources): FiledFacts {
  const { turnover, pastReturns, strategy, census } = row;
  return {
    ...(turnover && { turnover: { rate: turnover.rate, source: sources.prospectus(turnover) } }),
    ...(pastReturns && {
      pastReturns: { ...figuresOf(pastReturns), source: sources.prospectus(pastReturns) },
    }),
    ...(strategy && { strategy: { ...figuresOf(strategy), source: sources.prospectus(strategy) } }),
    ...(census && { census: { ...figuresOf(census), source: sources.census(census) } }),
    ...portfolioFacts(row, sources),
  };
}

/** What chains of portfolio reports give. */
function portfolioFacts(
  { history, bookChange, exposure }: StoredFiledFacts,
  { nport }: FiledSources,
): FiledFacts {
  return {
    ...(history && { history: historyOf(history, nport(history)) }),
    ...(bookChange && {
      bookChange: {
        changed: bookChange.changed,
        from: bookChange.from,
        to: bookChange.asOf,
        source: nport(bookChange),
        earlier: nport({ asOf: bookChange.from, accession: bookChange.earlierAccession }),
      },
    }),
    ...(exposure && { exposure: { ...figuresOf(exposure), source: nport(exposure) } }),
  };
}

/** A month in which nothing is stated is left out. */
function historyOf(stored: StoredHistory, source: Source): MonthlyHistory {
  const months = stored.totalReturns.flatMap((_, i): FundMonth[] => {
    const stated = {
      ...stating('totalReturn', stored.totalReturns[i]),
      ...stating('creationsUsd', stored.creationsUsd?.[i]),
      ...stating('reinvestedUsd', stored.reinvestedUsd?.[i]),
      ...stating('redemptionsUsd', stored.redemptionsUsd?.[i]),
    };
    const isStated = Object.keys(stated).length > 0;
    return isStated ? [{ month: monthAfter(stored.first, i), ...stated }] : [];
  });
  return { months, source };
}

function stating<K extends string>(key: K, cell: number | null | undefined) {
  return (typeof cell === 'number' ? { [key]: cell } : {}) as { [P in K]?: number };
}

/** `2025-11` and 3 give `2026-02`. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + number - 1 + count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Without the parts that became a source. */
function figuresOf<T extends Filed>(stored: T): Omit<T, keyof Filed> {
  const { asOf, accession, ...figures } = stored;
  return figures;
}
