import { MARKETS, type Market } from '#lib/funds/market.ts';
import { MOST_COMPARED } from '../most-compared.ts';

/** What the address of the X-ray page asks for. */
export interface XrayStart {
  /** Id of a list; the first list with funds where none is named or it is gone. */
  readonly list?: string;
  /** Funds to compare. */
  readonly funds: readonly { readonly ticker: string; readonly market: Market }[];
}

/** Address within the extension: `xray.html?list=ID&funds=US:AIQ,US:QQQ`. */
export function xrayAddress({ list, funds }: XrayStart): string {
  const parts = [
    ...(list === undefined ? [] : [`list=${encodeURIComponent(list)}`]),
    ...(funds.length === 0
      ? []
      : [`funds=${funds.map(({ market, ticker }) => `${market}:${ticker}`).join(',')}`]),
  ];
  return parts.length === 0 ? 'xray.html' : `xray.html?${parts.join('&')}`;
}

/** Reads `?list=ID&funds=US:AIQ,US:QQQ`; anything else in it is left aside. */
export function xrayStart(search: string): XrayStart {
  const query = new URLSearchParams(search);
  const list = query.get('list') ?? '';
  const funds = (query.get('funds') ?? '').split(',').flatMap(fundKeyOf).slice(0, MOST_COMPARED);
  return { ...(list !== '' && { list }), funds };
}

function fundKeyOf(text: string): { ticker: string; market: Market }[] {
  const [place = '', ticker = ''] = text.split(':');
  const market = MARKETS.find((known) => known === place);
  return market && /^[0-9A-Z][0-9A-Z.-]{0,11}$/.test(ticker) ? [{ market, ticker }] : [];
}
