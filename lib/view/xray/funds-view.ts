import type { Market } from '#lib/funds/market.ts';
import { feeTermsOf } from '#lib/metrics/fee-terms.ts';
import { type FundBook, UNRESOLVED_PARTS } from '#lib/xray/fund-book.ts';
import type { PortfolioFund } from '#lib/xray/portfolio.ts';
import type { SourceLink } from '../card-model.ts';
import { dateText, feePercent, percent, usd } from '../format.ts';
import { leastText } from '../share-text.ts';
import { sourceLabel } from '../source-list.ts';
import { notCoveredWords, unavailableNotice, unknownNotice } from '../words/notice-words.ts';
import { SHORT_KINDS, XRAY_WORDS } from '../words/xray-words.ts';

/** One fund of the list as the table of funds prints it. */
export interface FundRow {
  readonly ticker: string;
  readonly market: string;
  readonly name: string;
  readonly weight: number;
  readonly share: string;
  readonly amount?: string;
  readonly kind: string;
  readonly fee?: LinkedText;
  readonly holdings?: LinkedText;
  /** Share of the fund that ended in companies, as far as it is known. */
  readonly opened: string;
  /** Why nothing is known of it. */
  readonly problem?: string;
}

/** A text that opens the document it was read in. */
export interface LinkedText {
  readonly text: string;
  readonly source: SourceLink;
}

export function fundRowsOf(funds: readonly PortfolioFund[]): readonly FundRow[] {
  return funds.map(({ book, weight, amountUsd }) => {
    const problem = problemOf(book);
    return {
      ticker: book.ticker,
      market: book.market,
      name: book.facts?.name ?? '',
      weight,
      share: percent(weight),
      ...(amountUsd !== undefined && { amount: usd(amountUsd) }),
      kind: book.kind ? SHORT_KINDS[book.kind.name] : XRAY_WORDS.notKnown,
      ...feeText(book),
      ...holdingsText(book),
      opened: openedText(book),
      ...(problem !== undefined && { problem }),
    };
  });
}

/** Half a percent: the column's own rounding. */
const CLOSED = 0.005;

/** `100%`, `at least 47%` where a part could not be looked through, `not known` where none could. */
function openedText({ parts }: FundBook): string {
  const companies = parts.get('companies') ?? 0;
  const closed = UNRESOLVED_PARTS.reduce((sum, part) => sum + (parts.get(part) ?? 0), 0);
  if (closed < CLOSED) return percent(companies, 0);
  return companies > 0 ? leastText(companies, false, 0) : XRAY_WORDS.notKnown;
}

function problemOf({ missing, market, ticker }: FundBook): string | undefined {
  switch (missing?.kind) {
    case undefined:
      return undefined;
    case 'not-covered':
      return notCoveredWords(missing.market).notice;
    case 'unknown':
      return market === 'US' ? unknownNotice(ticker) : notCoveredWords(marketOf(market)).notice;
    case 'unavailable':
      return unavailableNotice(missing.reason);
  }
}

function marketOf(market: string): Market {
  return market === 'CA' || market === 'TW' || market === 'LSE' || market === 'DE' ? market : 'EU';
}

export function feeText({ facts }: FundBook): { fee?: LinkedText } {
  const terms = facts && feeTermsOf(facts);
  if (!facts?.fee || !terms) return {};
  const { source } = facts.fee;
  const text = terms.waived ? XRAY_WORDS.feeWaived : feePercent(terms.rate);
  return {
    fee: {
      text: terms.includesUnderlyingCosts ? XRAY_WORDS.withUnderlyingCosts(text) : text,
      source: { label: sourceLabel(source), url: source.url },
    },
  };
}

export function holdingsText({ facts }: FundBook): { holdings?: LinkedText } {
  if (!facts?.holdings) return {};
  const { asOf, coverage, source } = facts.holdings;
  const date = dateText(asOf);
  const text = coverage === 'top-ten' ? XRAY_WORDS.tenLargestOf(date) : date;
  return { holdings: { text, source: { label: sourceLabel(source), url: source.url } } };
}
