import type { LookupResult } from '#lib/funds/lookup-result.ts';
import type { BadgeModel } from './badge-model.ts';

/** The badge of a ticker that we know of, but have no facts about. */
export function recognisedBadge(result: Exclude<LookupResult, { kind: 'found' }>): BadgeModel {
  const market = result.kind === 'not-covered' ? result.market : 'US';
  const name = result.kind === 'not-covered' ? result.name : undefined;
  return {
    ticker: result.ticker,
    market,
    coverage: 'recognised',
    ...(name === undefined ? {} : { name }),
  };
}
