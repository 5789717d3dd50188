const TICKER = /^[0-9A-Z][0-9A-Z.-]{0,11}$/;
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/;

/** `$sqqq` as it is kept: `SQQQ`; undefined for what is no ticker. */
export function tickerOf(text: string): string | undefined {
  const ticker = text.trim().toUpperCase().replace(/^\$/, '');
  return TICKER.test(ticker) ? ticker : undefined;
}

/** The host of an address or name: `https://www.Example.com/x` is `www.example.com`; undefined for none. */
export function hostOf(text: string): string | undefined {
  const trimmed = text.trim().toLowerCase();
  const address = /^[a-z]+:\/\//.test(trimmed) ? trimmed : `https://${trimmed}`;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return HOST.test(host) ? host : undefined;
}
