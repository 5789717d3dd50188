import type { ClosedFund } from '#lib/funds/closed-funds.ts';
import type { FormerTicker } from '#lib/funds/former-tickers.ts';
import type { Unavailable } from '#lib/funds/lookup-result.ts';
import type { Market } from '#lib/funds/market.ts';
import { dateText } from '../format.ts';

/** Shown for listings that we recognise and have no facts for. */
const NOT_COVERED: Readonly<
  Record<Exclude<Market, 'US'>, readonly [kind: string, notice: string]>
> = {
  CA: ['Toronto-listed fund', 'Toronto-listed: Canadian fees (MER) are not in SEC data'],
  TW: ['Taiwan-listed fund', 'Taiwan-listed: fees and holdings are not in SEC data'],
  EU: ['Europe-listed fund', 'Europe-listed: ongoing charges (UCITS) are not in SEC data'],
  DE: ['Germany-listed fund', 'Germany-listed: ongoing charges (UCITS) are not in SEC data'],
  LSE: ['London-listed fund', 'London-listed: ongoing charges (UCITS) are not in SEC data'],
};

export function notCoveredWords(market: Market): { kind: string; notice: string } {
  if (market === 'US') {
    return { kind: 'US-listed fund', notice: 'No figures of this fund are in the packaged data' };
  }
  const [kind, notice] = NOT_COVERED[market];
  return { kind, notice };
}

export function unknownNotice(ticker: string): string {
  return `No US-listed fund with the ticker ${ticker} is in the packaged data. It may be newer than the data, renamed, or no fund.`;
}

/** A fund that goes by another ticker now, and what else changed that day. */
export function renamedNotice({ former, ticker, since, alsoChanged }: FormerTicker): string {
  const also = alsoChanged ? ` The fund’s ${alsoChanged} changed that day.` : '';
  return `${former} has been ${ticker} since ${dateText(since)}.${also} A page that still says ${former} is older than that, or out of date.`;
}

export function closedNotice({ name, delisted, because }: ClosedFund): string {
  return `${name} was taken off the exchange on ${dateText(delisted)}: ${because}.`;
}

/** What happened, and how to go on. */
const UNAVAILABLE: Readonly<Record<Unavailable['reason'], string>> = {
  'snapshot-damaged':
    'The packaged data could not be read. Reload the extension; if that does not help, install it again: watchlists and settings are kept apart from it.',
  'timed-out': 'No answer came in time. Close this card and open it again.',
  'extension-updated':
    'The extension was updated while this page was open. Reload the page to go on.',
  'no-answer':
    'The extension’s background did not answer. Close this card and open it again; if it stays silent, switch the extension off and on.',
};

export function unavailableNotice(reason: Unavailable['reason']): string {
  return UNAVAILABLE[reason];
}

/** Above a card whose name is not whole. */
export const NAME_IS_CUT_NOTICE = 'The list this name comes from cuts it off.';

/** Of a unit trust without a report. */
export function unitTrustNotice(holds: string | undefined): string {
  return `A unit trust holding ${holds ?? 'shares'}: it files no Form N-PORT.`;
}

/** The header of a card without facts. */
export const UNCOVERED_KINDS = {
  unavailable: 'Not available just now',
  renamed: 'Former ticker',
  renamedTo: (former: string, ticker: string) => `${former}, now ${ticker}`,
  closed: 'Closed fund',
  unknown: 'Unknown ticker',
};
