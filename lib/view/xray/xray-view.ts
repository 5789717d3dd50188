import { OTHER_PARTS } from '#lib/xray/fund-book.ts';
import {
  isFullyKnown,
  type Portfolio,
  type PortfolioCompany,
  unresolvedByReason,
  unresolvedOf,
} from '#lib/xray/portfolio.ts';
import { percent, percentAtLeast } from '../format.ts';
import { shortIssuerName } from '../issuer-name.ts';
import { smallText, someOf } from '../share-text.ts';
import { OTHER_WORDS, UNRESOLVED_WORDS, XRAY_WORDS } from '../words/xray-words.ts';
import { type KeyFigure, keyFiguresOf, type XrayDrag } from './key-figures.ts';

/** What the X-ray page prints of a list; weights are fractions of the whole list, texts are finished. */
export interface XrayView {
  readonly figures: readonly KeyFigure[];
  readonly parts: readonly PartRow[];
  readonly unresolved: readonly UnresolvedRow[];
}

export interface PartRow {
  readonly label: string;
  readonly weight: number;
  readonly text: string;
}

export interface UnresolvedRow {
  readonly text: string;
  readonly reason: string;
  readonly funds: string;
}

export interface CompanyRow {
  readonly name: string;
  readonly weight: number;
  readonly text: string;
  /** `VOO 3.1%, QQQ 2.9% and 4 more` */
  readonly through: string;
}

/** Funds named beside a company. */
const CARRIERS_NAMED = 4;

export function xrayViewOf(portfolio: Portfolio, drag: XrayDrag): XrayView {
  return {
    figures: keyFiguresOf(portfolio, drag),
    parts: partRowsOf(portfolio),
    unresolved: unresolvedByReason(portfolio).map(({ part, weight, tickers }) => ({
      text: smallText(weight, percent),
      reason: UNRESOLVED_WORDS[part],
      funds: someOf(tickers, 12),
    })),
  };
}

function partRowsOf(portfolio: Portfolio): readonly PartRow[] {
  const { parts } = portfolio;
  const companies = parts.get('companies') ?? 0;
  const others = OTHER_PARTS.map((part) => ({
    label: OTHER_WORDS[part],
    weight: parts.get(part) ?? 0,
  })).filter(({ weight }) => Math.abs(weight) >= 0.0005);
  const hidden = unresolvedOf(portfolio);
  return [
    { label: XRAY_WORDS.companies, weight: companies },
    ...others,
    { label: XRAY_WORDS.notLookedThrough, weight: hidden },
  ].map(({ label, weight }) => ({
    label,
    weight: Math.max(0, weight),
    text: percent(weight).replace('-', '−'),
  }));
}

/**
 * The `most` largest companies: a list can have ten thousand, and nobody reads them all. Where part of the list is
 * hidden every share is a least one (`isFullyKnown`): said once of all, not in every row.
 */
export function companyRowsOf(portfolio: Portfolio, most: number): readonly CompanyRow[] {
  const textOf = isFullyKnown(portfolio) ? percent : percentAtLeast;
  return portfolio.companies
    .slice(0, most)
    .filter(({ weight }) => weight > 0)
    .map((company) => ({
      name: shortIssuerName(company.issuer),
      weight: company.weight,
      text: textOf(company.weight),
      through: throughText(portfolio, company, textOf),
    }));
}

function throughText(
  { funds }: Portfolio,
  { carriers }: PortfolioCompany,
  textOf: (weight: number) => string,
): string {
  const words = carriers.map(
    ({ fund, weight }) => `${funds[fund]?.book.ticker ?? ''} ${smallText(weight, textOf)}`,
  );
  return someOf(words, CARRIERS_NAMED);
}
