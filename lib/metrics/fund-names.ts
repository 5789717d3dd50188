/** What filers and the exchange list write differently, as the same words. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^.*\b(?:trust|inc\.?|funds?) ?- ?(?=\S)/, ''],
  [/^ishares inc (?=ishares\b)/, ''],
  [/\bstate street (?=spdr|.*\bspdr\b)/g, ''],
  [/\biboxx (?:usd|\$) /g, 'iboxx '],
  [/\byrs?\b/g, 'year'],
  [/\bsm[- ]cap\b|\bsmall[- ]cap\b/g, 'small cap'],
  [/\bu\.? ?s\.?(?= |$)/g, 'us '],
  [/\bmkts?\b|\bmarkets\b/g, 'market'],
  [/\bbd\b/g, 'bond'],
  [/\bcorp\b/g, 'corporate'],
  [/\bintl\b/g, 'international'],
  [/\bdevt\b/g, 'developed'],
  [
    /\b(?:index|idx|exchange[- ]traded|etf|funds?|fd|trust|series 1|shares|unit|the|morningstar)\b/g,
    ' ',
  ],
  [/[^a-z0-9]+/g, ' '],
];

/**
 * Reviewed: the name that filers write -> the name of the exchange list, which is older or shortened, both as keys.
 * One fund each, by its own page: IAGG, EEM, VGK, VIG.
 */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['ishares core international aggregate bond', 'ishares international aggregate bond'],
  ['ishares msci emerging market', 'ishares msci emerging'],
  ['vanguard ftse europe', 'vanguard ftseeuropean'],
  ['vanguard dividend appreciation', 'vanguard div appreciation'],
]);

/** The words of a fund's name that must agree; '' when nothing telling is left. */
export function fundNameKey(name: string): string {
  let key = name.toLowerCase();
  for (const [pattern, words] of SAME_WORDS) key = key.replace(pattern, words);
  key = key.trim();
  return OTHER_NAMES.get(key) ?? key;
}

/** Some filers cut names at 30 characters. */
const FILER_CUT = 30;
/** A cut name has to keep at least this much to point at one fund. */
const LEAST_CUT_KEY = 12;

/**
 * Finds the fund behind a line's name. Names never match loosely: the words must be the same, and a
 * name that fits two funds fits none. A name cut by the filer matches the one fund it can be the
 * start of.
 */
export function fundFinder<F extends { readonly name: string }>(
  funds: Iterable<F>,
): (name: string) => F | undefined {
  const byKey = uniqueByKey(funds);
  const keys = [...byKey.keys()];
  return (name) => {
    const key = fundNameKey(name);
    const exact = byKey.get(key);
    if (exact || name.trim().length !== FILER_CUT || key.length < LEAST_CUT_KEY) return exact;
    const longer = keys.filter((candidate) => candidate.startsWith(key));
    return longer.length === 1 ? byKey.get(longer[0] ?? '') : undefined;
  };
}

/** A key that two funds share, or that says nothing, is left out. */
function uniqueByKey<F extends { readonly name: string }>(funds: Iterable<F>): Map<string, F> {
  const byKey = new Map<string, F>();
  const shared = new Set<string>(['']);
  for (const fund of funds) {
    const key = fundNameKey(fund.name);
    if (byKey.has(key)) shared.add(key);
    else byKey.set(key, fund);
  }
  for (const key of shared) byKey.delete(key);
  return byKey;
}
