import type { EvidenceId } from './evidence.ts';
import { bracketEvidence } from './evidence-brackets.ts';
import { capitalEvidence } from './evidence-capitals.ts';
import {
  beginsWithOne,
  endsWithOne,
  phrasesOf,
  withoutBeginning,
  withoutEnding,
} from './phrases.ts';
import {
  firstSign,
  isCapital,
  isLatinOrDigit,
  isLetter,
  isLetterOrDigit,
  isSmall,
  lastSign,
} from './signs.ts';
import type { Surroundings } from './surroundings.ts';

/** Characters of a line that count as right beside a symbol. */
const BESIDE = 90;

/** The line right before and behind a symbol. */
interface Beside {
  readonly before: string;
  readonly after: string;
  /** The same in small letters. */
  readonly lowBefore: string;
  readonly lowAfter: string;
}

interface Rule {
  readonly id: EvidenceId;
  readonly holds: (beside: Beside) => boolean;
}

/** Rules that look only at the line before and behind the symbol. */
const RULES: readonly Rule[] = [
  { id: 'fund word after', holds: hasFundWordAfter },
  { id: 'fund word before', holds: hasFundWordBefore },
  { id: 'trade word before', holds: hasTradeWordBefore },
  { id: 'amount before', holds: hasAmountBefore },
  { id: 'dash name after', holds: isDescribedAfter },
  { id: 'label of a symbol', holds: isLabel },
  { id: 'company word after', holds: hasCompanyWordAfter },
  { id: 'strike after', holds: hasStrikeAfter },
  { id: 'verb after', holds: hasVerbAfter },
  { id: 'hyphen joined', holds: ({ before, after }) => isHyphened(before, after) },
  { id: 'slash joined', holds: ({ before, after }) => isSlashed(before, after) },
  { id: 'article before', holds: hasArticleBefore },
  { id: 'index name before', holds: hasIndexNameBefore },
  { id: 'state codes beside', holds: hasStateBeside },
  { id: 'symbol follows in brackets', holds: hasSymbolInBracketsAfter },
];

/** Evidence on the same line, right beside the symbol. */
export function evidenceBeside(around: Surroundings): EvidenceId[] {
  const before = around.before.slice(-BESIDE);
  const after = around.after.slice(0, BESIDE);
  const beside = {
    before,
    after,
    lowBefore: before.toLowerCase(),
    lowAfter: after.toLowerCase(),
  };
  const found = RULES.filter(({ holds }) => holds(beside)).map(({ id }) => id);
  return [...found, ...bracketEvidence(around), ...capitalEvidence(around)];
}

const FUND_WORDS_AFTER = phrasesOf(
  'etf|etfs|etn|etns|fund|index fund|trust|share|shares|unit|units|call|calls|put|puts|option|options|' +
    'holding|holdings|dividend|dividends|distribution|expense|expenses|yield|yields|price|chart|stock|ticker|' +
    'position|positions|return|returns|portfolio|investors|traders|has returned|ucits|holder|holders',
);

function hasFundWordAfter({ lowAfter }: Beside): boolean {
  const lead = /^(?:['’]s)?\s{1,2}/.exec(lowAfter)?.[0];
  if (lead === undefined) return false;
  return beginsWithOne(lowAfter.slice(lead.length), FUND_WORDS_AFTER, isLatinOrDigit);
}

const FUND_WORDS_BEFORE = phrasesOf(
  'etf|etfs|etn|etns|fond|fonds|ticker|tickers|symbol|symbols|tracker',
);
/** Words between such a word and the symbol: “ETFs such as”, “ticker symbol”. */
const NAMING = phrasesOf(
  'is|are|was|were|like|such as|called|symbol|named|include|including|e.g.|i.e.|from|of',
);
const MARKS_BEFORE = /^\s{0,2}[,:：(–-]{0,2}\s{0,2}$/;

function hasFundWordBefore({ lowBefore }: Beside): boolean {
  const lead = lowBefore.replace(/[\s,:：(–-]+$/, '');
  if (!MARKS_BEFORE.test(lowBefore.slice(lead.length))) return false;
  if (endsWithOne(lead, FUND_WORDS_BEFORE, isLatinOrDigit)) return true;
  const ahead = withoutEnding(lead, NAMING);
  if (ahead === lead || !/\s$/.test(ahead)) return false;
  return endsWithOne(ahead.slice(0, -1), FUND_WORDS_BEFORE, isLatinOrDigit);
}

const TRADE_WORDS = phrasesOf(
  'buy|buying|bought|sell|selling|sold|hold|holds|holding|own|owning|long|short|shorting|shorted|share of|shares of|' +
    'unit of|units of|invest in|invested in|investing in|invest into|invested into|investing into|position in|put in|' +
    'put into|into|call on|calls on|put on|puts on|track|tracks|outperform|outperforms|outperformed|underperform|' +
    'underperforms|underperformed|versus|vs|vs.|compare to|compared to|compare with|compared with|just|prefer|like|' +
    'love|add|added|adding|recommend|chill|max|all in|overlap with|dca|swap|swapped|instead of|similar to|alternative|' +
    'alternatives|alternative is|alternatives is|alternative are|alternatives are|alternative:|alternatives:',
);

/** One short word may stand between: “bought some”. */
function hasTradeWordBefore({ lowBefore }: Beside): boolean {
  return endsInTradeWord(lowBefore) || endsInTradeWord(lowBefore.replace(/\w{1,8}\s$/, ''));
}

function endsInTradeWord(text: string): boolean {
  const lead = text.trimEnd();
  const blanks = text.length - lead.length;
  return (blanks === 1 || blanks === 2) && endsWithOne(lead, TRADE_WORDS, isLetterOrDigit);
}

function hasAmountBefore({ lowBefore }: Beside): boolean {
  if (!/\d/.test(lowBefore)) return false;
  return /(?:\d\s{0,2}%|[$€£]\s?\d[\d,.]*\s?[km]?|\d\s?shares of)\s{0,2}(?:of|in|into|to|x|each)?\s{0,2}$/.test(
    lowBefore,
  );
}

/** Nothing but the mark of a list's line. */
const LINE_BEGINS = /^[\s•*·▪|\d.)–-]*$/;

/** UTF-16 code units of two characters. */
const MOST_UNITS = 4;

/** Not `REIT: VNQ`. */
function isDescribedAfter({ before, after }: Beside): boolean {
  const dash = /^\s{0,2}[–—:|#-]{1,2}\s{1,3}/.exec(after)?.[0];
  if (dash === undefined || !LINE_BEGINS.test(before)) return false;
  const behind = after.slice(dash.length);
  const [first = '', second = ''] = behind.slice(0, MOST_UNITS);
  return isLetter(first) && isLetter(second) && !isOtherSymbol(behind);
}

function isLabel({ before, after }: Beside): boolean {
  return after.startsWith(': ') && LINE_BEGINS.test(before) && isOtherSymbol(after.slice(2));
}

/** A symbol that no description follows: in `REIT: VNQ, SCHH`. */
function isOtherSymbol(text: string): boolean {
  return /^[A-Z]{2,5}(?:[,/;]| [\d→&]|\s*$)/.test(text);
}

const COMPANY_WORDS = phrasesOf(
  'Inc|Corp|Corporation|Co|Company|Ltd|Limited|Plc|plc|PLC|SE|NV|Holding|Holdings|Group|Bancorp|Technology|' +
    'Technologies|Industries|Pharmaceutical|Pharmaceuticals|Therapeutics',
);

function hasCompanyWordAfter({ after }: Beside): boolean {
  const behind = after.replace(/^,? /, '');
  return behind !== after && beginsWithOne(behind, COMPANY_WORDS, isLetterOrDigit);
}

/** `SPY 450C`, `SPY $450 C`, `SPY Jan 2026 450P`: a digit comes soon. */
function hasStrikeAfter({ after }: Beside): boolean {
  return /\d/.test(after.slice(0, STRIKE_BY)) && STRIKE.test(after);
}

/** A blank, a month and a blank come before the first digit at most. */
const STRIKE_BY = 6;
const STRIKE = /^\s(?:\d{1,2}\/\d{1,2}\s|[A-Z][a-z]{2}\s\d{1,4}\s)?\$?\d+(?:\.\d+)?\s?[CPcp]\b/;

const SHORTLY = phrasesOf('also |only |currently |itself |now ');
const HELPING = phrasesOf(
  'is |was |has |had |closed |ended |finished |traded |trades |trading |moved |look |looks ',
);
const VERBS = phrasesOf(
  'up|down|flat|higher|lower|rose|rise|rises|fell|fall|falls|gain|gains|gained|lose|loses|lost|jump|jumps|jumped|' +
    'drop|drops|dropped|climbs|climbed|slid|slides|adds|added|dip|dips|dipped|rallies|rallied|surged|soared|tumbled|' +
    'outperform|outperforms|outperformed|underperform|underperforms|underperformed|returned|track|tracks|hold|holds|' +
    'own|owns|charge|charges|pay|pays|paid|yield|yields|took in|saw|hit|break|breaks|broke|include|includes|contain|' +
    'contains|cover|covers|offer|offers|gives|invest|invests|cost|costs|uses|follows',
);

function hasVerbAfter({ after }: Beside): boolean {
  const behind = after.replace(/^\*{0,2}\s/, '');
  if (behind === after) return false;
  const verb = withoutBeginning(withoutBeginning(behind, SHORTLY), HELPING);
  return beginsWithOne(verb, VERBS, isOfWord);
}

/** `SPY-like`, `S&P-SPY`. */
function isHyphened(before: string, after: string): boolean {
  if (/^[-‑]/.test(after) && isSmall(firstSign(after.slice(1)))) return true;
  return /[-‑]$/.test(before) && isLetterOrDigit(lastSign(before.slice(0, -1)));
}

function isSlashed(before: string, after: string): boolean {
  if (before.endsWith('/') && isLetterOrDigit(lastSign(before.slice(0, -1)))) return true;
  return after.startsWith('/') && isLetterOrDigit(firstSign(after.slice(1)));
}

/** What makes a noun or a verb of the word behind it: `a REIT`, `can NAIL it`. */
const ARTICLES = phrasesOf('a|an|this|my|their|our|each|per|no|i|we|they|can|could');

function hasArticleBefore({ lowBefore }: Beside): boolean {
  return /\s$/.test(lowBefore) && endsWithOne(lowBefore.slice(0, -1), ARTICLES, isOfWordOrElision);
}

const INDEX_NAMES = phrasesOf(
  'MSCI|FTSE|S&P|Russell|STOXX|Stoxx|Bloomberg|Solactive|Nasdaq|NASDAQ|Dow Jones|Indice|Indices|indice|indices|Índice|' +
    'Índices|índice|índices|Index|index|指數',
);

function hasIndexNameBefore({ before }: Beside): boolean {
  const lead = before.replace(/\s{1,2}$/, '');
  return lead !== before && endsWithOne(lead, INDEX_NAMES, isLetter);
}

/** Codes of US states that are no symbol of a fund. */
const STATES = phrasesOf(
  'AL|AK|AZ|AR|CO|CT|FL|GA|HI|IL|KS|KY|LA|MD|MA|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OR|RI|TN|TX|UT|WA|WV|WI|WY|ME|CA',
);
const STATE_BEFORE = /[A-Z]{2}(?:, ?(?:and |or )?|; ?| and | or | & |\/)$/;
const STATE_AFTER = /^(?:, ?(?:and |or )?|; ?| and | or | & |\/)(?=[A-Z]{2})/;

function hasStateBeside({ before, after }: Beside): boolean {
  const ahead = STATE_BEFORE.exec(before);
  if (ahead && endsWithOne(before.slice(0, ahead.index + 2), STATES, isLetterOrDigit)) return true;
  const behind = STATE_AFTER.exec(after)?.[0];
  if (behind === undefined) return false;
  return beginsWithOne(after.slice(behind.length), STATES, isLetterOrDigit);
}

/** An apostrophe goes on with a word: `AAPL'a`. */
function isOfWordOrElision(sign: string): boolean {
  return sign === "'" || sign === '’' || isLetterOrDigit(sign);
}

function isOfWord(sign: string): boolean {
  return /\w/.test(sign);
}

const SYMBOL_IN_BRACKETS = /^\( ?(?:[A-Za-z ]{2,14}: ?)?\$?[A-Z][A-Z0-9]{1,5}(?:\.[A-Z]{1,2})? ?\)/;
/** One to eight words, with one or two blanks before each. */
const FEW_WORDS = /^(?: {1,2}\S{1,25}){1,8} ?$/;

/** The symbol stands inside a name whose own symbol follows: `ProShares Ultra QQQ Trust (TQQQ)`. */
function hasSymbolInBracketsAfter({ after }: Beside): boolean {
  const open = after.indexOf('(');
  if (open < 0 || !SYMBOL_IN_BRACKETS.test(after.slice(open))) return false;
  const name = after.slice(0, open);
  return FEW_WORDS.test(name) && name.trim().split(/ +/).every(isOfName);
}

const SMALL_WORDS: ReadonlySet<string> = new Set(['of', 'the', 'and', 'ex', 'in']);

/** Whether a word may stand in a fund's name: `Ultra`, `S&P`, `3x`, `of`, not an option's strike (`75C`). */
function isOfName(word: string): boolean {
  if (/^\d+[CP]$/.test(word)) return false;
  const first = firstSign(word);
  if (!isCapital(first) && !/[\d&+-]/.test(first)) return SMALL_WORDS.has(word);
  return [...word].every((sign) => isLetterOrDigit(sign) || "&®™'’.+-".includes(sign));
}
