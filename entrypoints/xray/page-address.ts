import type { XrayStart } from '#components/xray/xray-app.tsx';
import { MARKETS } from '#lib/funds/market.ts';
import type { FundKey } from '#lib/watchlists/watchlists.ts';

/** `xray.html?list=ID&funds=US:AIQ,US:QQQ`; anything else in it is left aside. */
export function startOf(search: string): XrayStart {
  const query = new URLSearchParams(search);
  const list = query.get('list') ?? '';
  const funds = (query.get('funds') ?? '').split(',').flatMap(fundKeyOf).slice(0, 5);
  return { ...(list !== '' && { list }), funds };
}

export function searchOf({ list, funds }: XrayStart): string {
  const parts = [
    ...(list === undefined ? [] : [`list=${encodeURIComponent(list)}`]),
    ...(funds.length === 0
      ? []
      : [`funds=${funds.map(({ market, ticker }) => `${market}:${ticker}`).join(',')}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function fundKeyOf(text: string): FundKey[] {
  const [place = '', ticker = ''] = text.split(':');
  const market = MARKETS.find((known) => known === place);
  return market && /^[0-9A-Z][0-9A-Z.-]{0,11}$/.test(ticker) ? [{ market, ticker }] : [];
}
