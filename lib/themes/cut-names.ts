/**
 * The exchange lists cut fund names, often in the middle of a word ("Artificial Intelligenc"). A half
 * word is completed only when one word alone can be meant; else it is left, and claims nothing.
 */

/** Words that fund names end in when they were not cut. */
const WHOLE_ENDING =
  /(?:\b(?:etfs?|funds?|etns?|etv|trust|shares|units?|lp|inc|index|portfolio|series (?:[a-z]|\d+)|beneficial interest|adrhedged|alphadex|20\d\d)|\))\.?$/i;

/** Funds of an outcome period end in its months: "Buffer ETF - December", "ETF - 6mo Apr/Oct", "ETF Quarterly". */
const PERIOD_ENDING =
  /\betf\b[ -]+(?:\d ?(?:yr|mo) )?(?:[/ ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?|quarterly)+$/i;

/** A family that names its funds after what they follow, without "ETF": "ProShares Ultra Silver". */
const FAMILY_WITHOUT_ENDING = /^proshares\b/i;

/** "ETF", "Fund", "Exchange-Traded" as they look when cut. */
const CUT_ENDING = /\s(?:e|et|f|fu|fun|t|tr|tru|et[nf]?)$/i;

/** Shortest half word that is completed, in letters: "Infl" can still be inflation or influence. */
const SHORTEST = 4;

/** What half words can stand for. Words that share a beginning make it ambiguous, as they should. */
const WHOLE_WORDS: readonly string[] = [
  'active',
  'aggregate',
  'allocation',
  'appreciation',
  'biotechnology',
  'buffer',
  'convertible',
  'corporate',
  'covered',
  'cybersecurity',
  'defense',
  'discretionary',
  'disciplined',
  'distribution',
  'diversified',
  'dividend',
  'durable',
  'duration',
  'emerging',
  'enhanced',
  'equity',
  'financials',
  'floating',
  'floor',
  'global',
  'government',
  'growers',
  'growth',
  'healthcare',
  'hedged',
  'income',
  'industrials',
  'inflation',
  'infrastructure',
  'innovation',
  'innovators',
  'intelligence',
  'intelligent',
  'intermediate',
  'international',
  'internet',
  'inverse',
  'investment',
  'leaders',
  'leveraged',
  'managed',
  'markets',
  'materials',
  'moderate',
  'momentum',
  'mortgage',
  'municipal',
  'opportunities',
  'options',
  'preferred',
  'premium',
  'protected',
  'protection',
  'quality',
  'quarterly',
  'resources',
  'responsible',
  'robotics',
  'securities',
  'semiconductor',
  'shareholder',
  'short',
  'small',
  'solutions',
  'special',
  'staples',
  'strategic',
  'strategy',
  'sustainable',
  'sustainability',
  'technology',
  'treasury',
  'uncapped',
  'utilities',
  'value',
  'volatility',
];

/** True for a name that does not end as whole fund names do: then at least its "ETF" is lost. */
export function looksCut(name: string): boolean {
  const ends = name.trim();
  return ![WHOLE_ENDING, PERIOD_ENDING, FAMILY_WITHOUT_ENDING].some((whole) => whole.test(ends));
}

/**
 * The name with its last half word completed where only one word can be meant, else the name itself.
 * The start of the result is always the name as given, so places in it hold for both.
 */
export function withCompletedEnding(name: string): string {
  if (CUT_ENDING.test(name)) return name;
  const fragment = /[A-Za-z]+$/.exec(name)?.[0].toLowerCase() ?? '';
  if (fragment.length < SHORTEST || WHOLE_WORDS.includes(fragment)) return name;
  const candidates = WHOLE_WORDS.filter((word) => word.startsWith(fragment));
  const only = candidates.length === 1 ? candidates[0] : undefined;
  return only === undefined ? name : name + only.slice(fragment.length);
}
