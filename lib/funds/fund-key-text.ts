/** `US VOO`: one text for a fund, to compare and look up by. Apart from `fund-key.ts`, so that it costs no schemas. */
export function fundKeyText({
  ticker,
  market,
}: {
  readonly ticker: string;
  readonly market: string;
}): string {
  return `${market} ${ticker}`;
}
