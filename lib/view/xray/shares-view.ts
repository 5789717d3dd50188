import { type CompanyFacts, companySharesOf } from '#lib/xray/company-shares.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import { percent } from '../format.ts';
import { XRAY_WORDS } from '../words/xray-words.ts';

/** Regions or sectors of the part in companies, largest first, with what is not known as the last row. */
export interface SharesView {
  readonly rows: readonly {
    readonly name: string;
    readonly weight: number;
    readonly text: string;
  }[];
}

const MOST_ROWS = 11;

export function sectorsView(portfolio: Portfolio, { sectors }: CompanyFacts): SharesView {
  return sharesView(portfolio, (issuerId) => sectors.get(issuerId));
}

export function countriesView(portfolio: Portfolio, { countries }: CompanyFacts): SharesView {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  return sharesView(portfolio, (issuerId) => {
    const code = countries.get(issuerId);
    return code === undefined ? undefined : countryName(names, code);
  });
}

/** Filings write ISO codes; issuers' files write names. */
function countryName(names: Intl.DisplayNames, code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

function sharesView(
  portfolio: Portfolio,
  factOf: (issuerId: number) => string | undefined,
): SharesView {
  const { groups, notKnown } = companySharesOf(portfolio, ({ issuerId }) =>
    issuerId === undefined ? undefined : factOf(issuerId),
  );
  const shown = groups.filter(({ weight }) => weight > 0).slice(0, MOST_ROWS);
  const rest = groups.slice(MOST_ROWS).reduce((sum, { weight }) => sum + weight, 0);
  const rows = [
    ...shown,
    ...(rest > 0 ? [{ name: XRAY_WORDS.others(groups.length - MOST_ROWS), weight: rest }] : []),
    ...(notKnown > 0.0005 ? [{ name: XRAY_WORDS.unknownShare, weight: notKnown }] : []),
  ];
  return { rows: rows.map((row) => ({ ...row, text: percent(row.weight) })) };
}
