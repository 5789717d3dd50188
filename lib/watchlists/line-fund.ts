import type { FundKey } from '#lib/funds/fund-key.ts';
import { currencyIn } from './currency-text.ts';
import type { TextRow } from './delimited-text.ts';
import type { ImportHeader } from './import-columns.ts';
import { marketNamed, marketOfCurrency } from './listing-market.ts';
import { securityIdIn } from './security-id.ts';
import { fundKeyOf, isNoFund } from './ticker-text.ts';
import { IMPORT_WORDS as WORDS } from './words/import-words.ts';

/** The fund that a line of a table is about, or why it is about none. */
export type LineFund = { readonly fund: FundKey } | WhyNone;

export interface WhyNone {
  readonly reason: string;
  /** What a whole file of such lines lacks. */
  readonly cause?: 'transaction' | 'named-by-number';
}

/** Which fund a line under a header holds: by its ticker, on the market that the line names. */
export function lineFund({ cells }: TextRow, header: ImportHeader): LineFund {
  const { ticker, market, currency } = header.columns;
  const cell = (ticker === undefined ? undefined : cells[ticker]) ?? '';
  if (header.lists === 'transactions') {
    return { reason: WORDS.transaction, cause: 'transaction' };
  }
  if (header.identifiedBy !== undefined) return nameless(header.identifiedBy);
  if (cell === '') return withoutTicker(cells);
  const id = securityIdIn(cell);
  if (id !== undefined) return nameless(id);
  const code = currencyIn(currency === undefined ? undefined : cells[currency]);
  const listed =
    (market === undefined ? undefined : marketNamed(cells[market] ?? '')) ??
    (code === undefined ? undefined : marketOfCurrency(code));
  const text = codeBesideName(cell);
  const fund = isNoFund(text) ? undefined : fundKeyOf(text, listed === 'other' ? 'US' : listed);
  if (fund === undefined) return { reason: WORDS.isNoTicker(cell.slice(0, 40)) };
  if (listed === 'other' && fund.market === 'US') {
    return { reason: WORDS.listedElsewhere(cell.slice(0, 40)) };
  }
  return { fund };
}

function withoutTicker(cells: readonly string[]): LineFund {
  const id = cells.map(securityIdIn).find((found) => found !== undefined);
  return id === undefined ? { reason: WORDS.noTicker } : nameless(id);
}

function nameless(id: string): WhyNone {
  return { reason: WORDS.namedByNumber(id), cause: 'named-by-number' };
}

/** Of `元大台灣50(0050)` and `00878 國泰永續高股息` the code; Latin cells stay as they are. */
function codeBesideName(cell: string): string {
  if (!/\p{Script=Han}/u.test(cell)) return cell;
  return /(?<![A-Z0-9])\d{4,6}[A-Z]?(?![A-Z0-9])/.exec(cell)?.[0] ?? cell;
}
