import type { FundKey } from '#lib/funds/fund-key.ts';
import type { TextRow } from './delimited-text.ts';
import { currencyIn, type ImportHeader } from './import-columns.ts';
import { marketNamed, marketOfCurrency } from './listing-market.ts';
import { securityIdIn } from './security-id.ts';
import { fundKeyOf, isNoFund } from './ticker-text.ts';

/** The fund that a line of a table is about, or why it is about none. */
export type LineFund = { readonly fund: FundKey } | { readonly reason: string };

export const TRANSACTION = 'a transaction, not a holding';

/** Which fund a line under a header holds: by its ticker, on the market that the line names. */
export function lineFund({ cells }: TextRow, header: ImportHeader): LineFund {
  const { ticker, market, currency } = header.columns;
  const cell = (ticker === undefined ? undefined : cells[ticker]) ?? '';
  if (header.lists === 'transactions') return { reason: TRANSACTION };
  if (header.identifiedBy !== undefined) return { reason: nameless(header.identifiedBy) };
  if (cell === '') return withoutTicker(cells);
  const id = securityIdIn(cell);
  if (id !== undefined) return { reason: nameless(id) };
  const code = currencyIn(currency === undefined ? undefined : cells[currency]);
  const listed =
    (market === undefined ? undefined : marketNamed(cells[market] ?? '')) ??
    (code === undefined ? undefined : marketOfCurrency(code));
  const text = codeBesideName(cell);
  const fund = isNoFund(text) ? undefined : fundKeyOf(text, listed === 'other' ? 'US' : listed);
  if (fund === undefined) return { reason: `“${cell.slice(0, 40)}” is no ticker` };
  if (listed === 'other' && fund.market === 'US') {
    return { reason: `“${cell.slice(0, 40)}” is listed where we know no funds` };
  }
  return { fund };
}

function withoutTicker(cells: readonly string[]): LineFund {
  const id = cells.map(securityIdIn).find((found) => found !== undefined);
  return { reason: id === undefined ? 'no ticker in this line' : nameless(id) };
}

function nameless(id: string): string {
  return `named by ${id} only, and we know funds by ticker`;
}

/** Of `元大台灣50(0050)` and `00878 國泰永續高股息` the code; Latin cells stay as they are. */
function codeBesideName(cell: string): string {
  if (!/\p{Script=Han}/u.test(cell)) return cell;
  return /(?<![A-Z0-9])\d{4,6}[A-Z]?(?![A-Z0-9])/.exec(cell)?.[0] ?? cell;
}
