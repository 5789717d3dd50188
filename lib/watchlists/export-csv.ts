import { textOfSize } from './size-text.ts';
import type { Watchlist } from './watchlists.ts';

/** A list as CSV that `importRows` reads back: market suffixes behind tickers, sizes with their unit. */
export function watchlistCsv({ rows }: Watchlist): string {
  const lines = rows.map(({ ticker, market, size }) => {
    const weight = size && 'weight' in size ? textOfSize(size) : '';
    const amount = size && 'amountUsd' in size ? String(size.amountUsd) : '';
    return [`${ticker}${SUFFIX[market]}`, weight, amount].join(',');
  });
  return `${['Ticker,Weight,Amount', ...lines].join('\r\n')}\r\n`;
}

/** One suffix a market, of those that `fundKeyOf` reads. */
const SUFFIX = { US: '', CA: '.TO', TW: '.TW', LSE: '.L', DE: '.DE', EU: '.PA' } as const;
