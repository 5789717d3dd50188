import type { ClosedFund } from '#lib/funds/closed-funds.ts';
import type { FormerTicker } from '#lib/funds/former-tickers.ts';
import type { Unavailable } from '#lib/funds/lookup-result.ts';
import type { Market } from '#lib/funds/market.ts';
import type { RefusalReason } from '#lib/metrics/interval.ts';
import { dateText } from './format.ts';

/** Why a figure is not shown, in the reader's words. One sentence each. */
const REFUSALS: Readonly<Record<RefusalReason, string>> = {
  'swaps-options-futures':
    'The fund’s exposure comes from swaps, options or futures; what it holds beside them says little about what moves it, so no ten largest are ranked.',
  'single-stock':
    'The fund follows one stock, mostly through swaps; its lines of cash and collateral are not a portfolio to rank.',
  'options-written':
    'The fund sells options on what it follows; its listed lines leave those out, so no ten largest are ranked.',
  'outcome-by-options':
    'The fund’s outcome is set by options on an index or stock; its lines are not a portfolio to rank.',
  'bond-fund': 'A bond fund is not ranked by issuer here: a government is not a company.',
  'mixed-fund':
    'The fund holds more than shares; issuer concentration is shown for equity funds only.',
  'fund-of-funds': 'The fund holds other funds; its lines are funds, not companies.',
  trust: 'The trust or pool files no portfolio report: there are no companies to rank.',
  note: 'A note is a bank’s promise to pay an index’s return; it holds no portfolio.',
  'cash-fund': 'The fund holds cash-like paper only.',
  'kind-unclear': 'Neither the name nor a portfolio report says what the fund holds.',
  'no-holdings': 'No portfolio report of this fund is in the packaged data.',
  'weights-implausible':
    'The filed weights add up to far more than the fund’s assets; they are not used.',
  'nothing-to-rank': 'No share of a company is among the lines we know.',
  'too-similar': 'The two funds are nearly the same; the price of a difference means nothing.',
  'similarity-unknown':
    'How much the two funds differ is not known closely enough to price the difference.',
  'underlying-costs':
    'The fee includes costs of what the fund holds, so it is not compared or compounded.',
  'no-fee': 'No fee of this fund is in the packaged data.',
  'fee-untagged':
    'Trusts, pools and notes tag no fee for SEC’s data, and the document that states this one’s was not read.',
  'path-dependent':
    'The fund resets its exposure; what a shock does to it depends on the path, not only on its size.',
  'index-fund-or-undeclared':
    'This limit applies only to funds whose filing says diversified, and not to index funds.',
  'months-missing': 'The filings at hand do not cover enough months in a row.',
  'too-few-months': 'The two funds have too few months in common to compare how they moved.',
};

export function refusalText(reason: RefusalReason): string {
  return REFUSALS[reason];
}

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

export const NEWER_REPORT = 'newer report should be out';

export const NO_VERDICT_YET =
  'No verdict yet: what the companies held report about this claim has not been put beside it.';

export const NAME_IS_CUT =
  'The list this name comes from cuts it off, so part of its claim can be missing.';

export const TAX_NOTE = 'Selling may be taxable.';

export const UNDERLYING_COSTS_NOTE =
  'Includes costs of what the fund holds or of selling short, not only its own charge.';

export const WAIVED_NOTE = 'A net figure: the adviser waives the fee for now.';

export const VAGUE_CLAIM =
  'No verdict: the word names no business that a company’s own figures could show.';

export const FILED_FIGURES_ONLY = 'Price, yield and spread are not shown: filed figures only.';

/** Of funds that a model runs. No filing says what the model did. */
export const BOOK_CHANGE_UNKNOWN =
  'How much of its portfolio was exchanged is not in the packaged data; “Get latest from SEC” reads one report, and it takes two.';

export function bookChangedStatement(changed: string, between: string): string {
  return `Between its reports of ${between}, at least ${changed} of its portfolio was exchanged. The reports do not say what a model decided and what people did.`;
}

export function turnoverStatement(rate: string): string {
  return `In its last fiscal year its portfolio turnover was ${rate}. The prospectus does not say what a model decided and what people did.`;
}
