import type { NotCovered, Unavailable, Unknown } from '#lib/funds/lookup-result.ts';
import type { CardModel } from './card-model.ts';
import { notCoveredWords, unavailableNotice, unknownNotice } from './wording.ts';

/** The card of a ticker without facts: it says what is the matter, and what can be done. */
export function uncoveredCard(result: NotCovered | Unknown | Unavailable): CardModel {
  const base = { ticker: result.ticker, sources: [] };
  switch (result.kind) {
    case 'not-covered': {
      const { kind, notice } = notCoveredWords(result.market);
      const header = { name: result.name ?? result.ticker, kind };
      return { ...base, market: result.market, state: 'not-covered', header, notices: [notice] };
    }
    case 'unknown': {
      const header = { name: result.ticker, kind: 'Unknown ticker' };
      const notices = [unknownNotice(result.ticker)];
      return { ...base, market: 'US', state: 'unknown', header, notices };
    }
    case 'unavailable': {
      const header = { name: result.ticker, kind: 'Not available just now' };
      const notices = [unavailableNotice(result.reason)];
      return { ...base, market: 'US', state: 'unavailable', header, notices };
    }
  }
}
