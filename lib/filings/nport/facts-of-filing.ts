import type { FundFacts, Holding } from '#lib/funds/fund-facts.ts';
import type { Source } from '#lib/funds/source.ts';
import { nportSearchUrl } from '#lib/funds/source-address.ts';
import { filedWeights } from './filed-weights.ts';
import { groupIssuers } from './group-issuers.ts';
import type { NportFiling, NportHolding } from './nport-filing.ts';

/** What the filing itself does not say. */
export interface FilingContext {
  readonly ticker: string;
  /** SEC accession number, where the filing was fetched by it. */
  readonly accession?: string;
}

/**
 * One filing as facts. Issuer ids are numbers within this filing; collateral for lent securities is
 * filed with its own asset category, which the metrics leave out. Without a report date there is no list.
 */
export function factsOfFiling(filing: NportFiling, context: FilingContext): FundFacts {
  const { seriesId, cik, reportDate, netAssetsUsd } = filing;
  const name = filing.seriesName ?? filing.registrant ?? context.ticker;
  const ids = { ...(cik !== undefined && { cik }), ...(seriesId !== undefined && { seriesId }) };
  const facts = { ticker: context.ticker, name, ids };
  if (reportDate === undefined) return facts;
  const { accession } = context;
  const source: Source = {
    kind: 'nport',
    url: nportSearchUrl({ name, ...ids }, reportDate),
    asOf: reportDate,
    ...(accession !== undefined && { accession }),
  };
  const lines = linesOf(filing);
  return {
    ...facts,
    ...(netAssetsUsd && { netAssets: { usd: netAssetsUsd, scope: 'series', source } }),
    ...(lines.length > 0 && {
      holdings: {
        asOf: reportDate,
        source,
        coverage: 'complete',
        knownWeight: lines.reduce((sum, { weight }) => sum + weight, 0),
        lines,
      },
    }),
  };
}

/** A line without any weight is left out. */
function linesOf(filing: NportFiling): Holding[] {
  const groups = groupIssuers(filing.holdings);
  const weights = filedWeights(filing);
  const lines = filing.holdings.flatMap((holding, i) => {
    const weight = weights[i];
    return weight === undefined ? [] : [lineOf(holding, weight, groups[i])];
  });
  return lines.sort((a, b) => b.weight - a.weight);
}

function lineOf(holding: NportHolding, weight: number, group: number | undefined): Holding {
  const { name, title, asset, country, ticker } = holding;
  const label = ticker ?? (title !== name ? title : undefined);
  return {
    ...(name !== undefined && group !== undefined && { issuerId: group }),
    issuer: name ?? 'N/A',
    weight,
    ...(label !== undefined && { label }),
    ...(asset !== undefined && { asset }),
    ...(country !== undefined && { country }),
  };
}
