import type { LookupResult } from '#lib/funds/lookup-result.ts';
import { MOST_LINES } from '#lib/messages/schemas/fund-facts.ts';

/** A look-up's answer with as many lines of its holdings as one message takes. */
export function factsPageOf(
  found: LookupResult,
  offset: number,
): { readonly found: LookupResult; readonly total: number } {
  const holdings = found.kind === 'found' ? found.facts.holdings : undefined;
  if (found.kind !== 'found' || holdings === undefined) return { found, total: 0 };
  const lines = holdings.lines.slice(offset, offset + MOST_LINES);
  const facts = { ...found.facts, holdings: { ...holdings, lines } };
  return { found: { kind: 'found', facts }, total: holdings.lines.length };
}
