import { ISSUER_ALIASES } from './issuer-aliases.ts';
import { type NamedLine, splitKey } from './issuer-splits.ts';
import { issuerKey } from './normalise-issuer-name.ts';

const US_TREASURY_KEY = issuerKey('United States Treasury');

/** "UNITED STATES TREASURY BILL 0 05/14/2026", "U.S. Treasury Note/Bond", "US TREAS INFL INDX N/B" */
const US_TREASURY_PAPER =
  /^(?:U\.?S\.?|United States(?: of America)?)[ ,-]+(?:Treas(?:ury|uries|y)?|Tsy|Govt?\b|Government (?:Note|Bond|Bill))/i;

/** Funds and companies whose names begin like Treasury paper. */
const NOT_TREASURY_PAPER =
  /\b(?:ETF|Fund|Funds|Portfolio|Obligations?|Trust|Shares|Money Market)\b/i;

const ALIAS_KEYS: ReadonlyMap<string, string> = new Map(
  ISSUER_ALIASES.flatMap(({ name, spellings }) =>
    spellings.map((spelling) => [issuerKey(spelling), issuerKey(name)] as const),
  ),
);

/** Key -> the reviewed name to show. */
export const ALIAS_NAMES: ReadonlyMap<string, string> = new Map(
  ISSUER_ALIASES.map(({ name }) => [issuerKey(name), name]),
);

/** The key under which a line is grouped: name normalised, namesakes told apart, aliases applied. */
export function groupKey(line: NamedLine): string {
  const { name } = line;
  if (US_TREASURY_PAPER.test(name) && !NOT_TREASURY_PAPER.test(name)) return US_TREASURY_KEY;
  const key = splitKey(issuerKey(name), line);
  return ALIAS_KEYS.get(key) ?? key;
}
