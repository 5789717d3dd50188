import { closedFund } from '#lib/funds/closed-funds.ts';
import { renamedFund } from '#lib/funds/former-tickers.ts';
import type { NotCovered, Unavailable, Unknown } from '#lib/funds/lookup-result.ts';
import type { CardModel } from './card-model.ts';
import {
  closedNotice,
  notCoveredWords,
  renamedNotice,
  UNCOVERED_KINDS,
  unavailableNotice,
  unknownNotice,
} from './words/notice-words.ts';
import { SOURCE_WORDS } from './words/source-words.ts';

/** The card of a ticker without facts: it says what is the matter, and what can be done. */
export function uncoveredCard(result: NotCovered | Unknown | Unavailable): CardModel {
  const base = { ticker: result.ticker, sources: [] };
  switch (result.kind) {
    case 'not-covered': {
      const { kind, notice } = notCoveredWords(result.market);
      const header = { name: result.name ?? result.ticker, kind };
      return { ...base, market: result.market, state: 'not-covered', header, notices: [notice] };
    }
    case 'unknown':
      return unknownCard(result.ticker);
    case 'unavailable': {
      const header = { name: result.ticker, kind: UNCOVERED_KINDS.unavailable };
      const notices = [unavailableNotice(result.reason)];
      return { ...base, market: 'US', state: 'unavailable', header, notices };
    }
  }
}

/** A ticker that no fund has today: renamed or closed where a document says so, else unknown. */
function unknownCard(ticker: string): CardModel {
  const base = { ticker, market: 'US', state: 'unknown' } as const;
  const renamed = renamedFund(ticker);
  if (renamed) {
    return {
      ...base,
      header: {
        name: UNCOVERED_KINDS.renamedTo(ticker, renamed.ticker),
        kind: UNCOVERED_KINDS.renamed,
      },
      notices: [renamedNotice(renamed)],
      sources: [{ label: SOURCE_WORDS.changeOf(renamed.ticker), url: renamed.source }],
    };
  }
  const closed = closedFund(ticker);
  if (closed) {
    return {
      ...base,
      header: { name: closed.name, kind: UNCOVERED_KINDS.closed },
      notices: [closedNotice(closed)],
      sources: [{ label: SOURCE_WORDS.closing, url: closed.source }],
    };
  }
  const header = { name: ticker, kind: UNCOVERED_KINDS.unknown };
  return { ...base, header, notices: [unknownNotice(ticker)], sources: [] };
}
