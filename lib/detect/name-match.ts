/** Words of fund names that say nothing about which fund it is. */
const GENERIC = new Set(
  (
    'etf etfs fund funds trust index shares share ucits the and of inc class portfolio series ii iii idx usd eur gbp acc dist ' +
    'daily strategy managed active plc etc etn core select total market equity stock stocks bond bonds income growth value cap ' +
    'large small mid us u.s usa global world international high low dividend yield 500 s&p sp ex'
  ).split(' '),
);
const BRANDS = new Set(
  (
    'ishares vanguard spdr invesco schwab fidelity blackrock proshares direxion wisdomtree vaneck xtrackers first jpmorgan ' +
    'global x ark amundi lyxor ubs hsbc bmo horizons state street goldman sachs franklin pimco dimensional avantis innovator ' +
    'graniteshares yieldmax roundhill powershares alps nuveen kraneshares defiance msci ftse russell nasdaq bloomberg stoxx'
  ).split(' '),
);

/** Words of a text in small letters, in order. */
function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d][\p{L}\d&'’.]*[\p{L}\d]|[\p{L}\d]/gu) ?? [];
}

/** Words of a text, for {@link nameMatch}. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(words(text));
}

/**
 * How much of a fund's name stands in a text: 0 nothing, 1 a telling word or brand with generic words,
 * 2 the name in all that matters. The symbol itself is no word of its name (“QQQ Trust”, “MSCI ACWI ETF”).
 */
export function nameMatch(name: string, there: ReadonlySet<string>, symbol: string): 0 | 1 | 2 {
  const own = [...new Set(words(name))].filter((word) => word !== symbol.toLowerCase());
  const telling = own.filter((word) => !GENERIC.has(word) && !BRANDS.has(word));
  const hitsOf = (list: readonly string[]) => list.filter((word) => there.has(word)).length;
  const tellingHits = hitsOf(telling);
  const allHits = hitsOf(own);
  const brandHit = own.some((word) => BRANDS.has(word) && there.has(word));
  if (allHits >= 3 && allHits / own.length >= 0.6) return 2;
  if (tellingHits >= 2 || (tellingHits >= 1 && brandHit)) return 2;
  if (tellingHits === telling.length && telling.length > 0 && allHits >= 2) return 2;
  return tellingHits >= 1 || (brandHit && allHits >= 2) ? 1 : 0;
}
