import type { Watchlist } from './watchlists.ts';

/**
 * A list as CSV that `importRows` reads back: market suffixes behind tickers, sizes in columns of their own. Their
 * heads name the currency: without it, money beside funds of one other market would be read as that market's.
 * Notes begin with an apostrophe where a spreadsheet would take them for a formula.
 */
export function watchlistCsv({ rows }: Watchlist): string {
  const lines = rows.map(({ ticker, market, size, note }) => {
    const weight = size && 'weight' in size ? `${Number((size.weight * 100).toFixed(6))}%` : '';
    const amount = size && 'amountUsd' in size ? String(size.amountUsd) : '';
    const shares = size && 'shares' in size ? String(size.shares) : '';
    const price = size && 'shares' in size ? String(size.priceUsd ?? '') : '';
    return [`${ticker}${SUFFIX[market]}`, weight, amount, shares, price, quoted(note)].join(',');
  });
  return `${[HEAD, ...lines].join('\r\n')}\r\n`;
}

const HEAD = 'Ticker,Weight,Amount (USD),Shares,Price (USD),Note';

function quoted(note = ''): string {
  if (note === '') return '';
  return `"${(/^[=+\-@]/.test(note) ? `'${note}` : note).replaceAll('"', '""')}"`;
}

/** One suffix a market, of those that `fundKeyOf` reads. */
const SUFFIX = { US: '', CA: '.TO', TW: '.TW', LSE: '.L', DE: '.DE', EU: '.PA' } as const;
