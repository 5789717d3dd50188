import type { EvidenceId } from './evidence.ts';
import type { Surroundings } from './surroundings.ts';

interface Rule {
  readonly id: EvidenceId;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /**
   * Words that stand between the symbol and what `after` looks at. Apart, because V8 makes everything that follows
   * optional words anew for each way through them: in one expression these took 4 ms of a page's first answer.
   */
  readonly lead?: RegExp;
}

/** Characters of a line that count as right beside a symbol. */
const BESIDE = 90;

const OPEN = /[([（【「]\s{0,2}(?:\$|(?:[Tt]ickers?|[Ss]ymbols?|[A-Za-z ]{2,14})\s?[:：]\s{0,2})?$/;
const CLOSE = /^\s{0,2}[)\]）】」]/;

const FUND_TAIL =
  /(?<![\p{L}\d])(?:etfs?|etns?|funds?|trust|shares?|portfolio|index|spdr|ishares|fonds|[23]x)[®™*]*\s*$|(?:基金|ETF)\s*$/iu;
const COMPANY_TAIL =
  /(?:\b(?:Inc|Corp|Co|Ltd|Plc|PLC|Group|ADR|Company|Corporation|Holdings|Technologies|Bancorp|N\.?V|S\.?A|Cl [A-C]|Class [A-C]|Pharmaceuticals?|Therapeutics)\.?,?|\.com)\s*$/;

/** Codes of US states that are no symbol of a fund. */
const STATES =
  'AL|AK|AZ|AR|CO|CT|FL|GA|HI|IL|KS|KY|LA|MD|MA|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OR|RI|TN|TX|UT|WA|WV|WI|WY|ME|CA';

/** Nothing but the mark of a list's line. */
const LINE_BEGINS = /^[\s•*·▪|\d.)–-]*$/;
/** A symbol that no description follows: in `REIT: VNQ, SCHH`. */
const OTHER_SYMBOL = '\\p{Lu}{2,5}(?:[,/;]| [\\d→&]|\\s*$)';

/** Rules that look only at the line before and behind the symbol. All must hold that a rule names. */
const RULES: readonly Rule[] = [
  {
    id: 'fund word after',
    after:
      /^(?:['’]s)?\s{1,2}(?:ETFs?|ETNs?|fund|index fund|trust|shares?|units?|calls?|puts?|options?|holdings?|dividends?|distribution|expense|expenses|yield|yields|price|chart|stock|ticker|position|positions|returns?|portfolio|investors|traders|has returned|UCITS|holders?)(?![\p{Script=Latin}\d])/iu,
  },
  {
    id: 'fund word before',
    before:
      /(?<![\p{Script=Latin}\d])(?:ETFs?|ETNs?|fonds?|ticker|tickers|symbol|symbols|tracker)(?:\s(?:is|are|was|were|like|such as|called|symbol|named|include|including|e\.g\.|i\.e\.|from|of))?\s{0,2}[,:：(–-]{0,2}\s{0,2}$/iu,
  },
  {
    id: 'trade word before',
    before:
      /(?<![\p{L}\d])(?:buy|buying|bought|sell|selling|sold|hold|holding|own|owning|long|short|shorting|shorted|shares? of|units? of|invest(?:ed|ing)? in(?:to)?|position in|put in(?:to)?|into|calls? on|puts? on|holds?|tracks?|outperform(?:s|ed)?|underperform(?:s|ed)?|versus|vs\.?|compare(?:d)? (?:to|with)|just|prefer|like|love|add(?:ed|ing)?|recommend|chill|max|all in|overlap with|dca|swap(?:ped)?|instead of|similar to|alternative(?:s)?(?: is| are|:)?)\s{1,2}(?:\w{1,8}\s)?$/iu,
  },
  {
    id: 'amount before',
    before:
      /(?:\d\s{0,2}%|[$€£]\s?\d[\d,.]*\s?[km]?|\d\s?shares of)\s{0,2}(?:of|in|into|to|x|each)?\s{0,2}$/iu,
  },
  {
    id: 'dash name after',
    // Not `REIT: VNQ`.
    after: new RegExp(`^\\s{0,2}(?:[–—:|#-]{1,2})\\s{1,3}(?!${OTHER_SYMBOL})\\p{L}{2}`, 'u'),
    before: LINE_BEGINS,
  },
  {
    id: 'label of a symbol',
    after: new RegExp(`^: ${OTHER_SYMBOL}`, 'u'),
    before: LINE_BEGINS,
  },
  {
    id: 'company word after',
    after:
      /^,? (?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|[Pp]lc|PLC|SE|NV|Holdings?|Group|Bancorp|Technolog(?:y|ies)|Industries|Pharmaceuticals?|Therapeutics)(?![\p{L}\d])/u,
  },
  {
    id: 'strike after',
    after: /^\s(?:\d{1,2}\/\d{1,2}\s|[A-Z][a-z]{2}\s\d{1,4}\s)?\$?\d+(?:\.\d+)?\s?[CPcp]\b/,
  },
  {
    id: 'verb after',
    lead: /^\*{0,2}\s(?:also |only |currently |itself |now )?(?:(?:is|was|has|had|closed|ended|finished|traded|trades|trading|moved|looks?) )?/,
    after:
      /^(?:up|down|flat|higher|lower|rose|rises?|fell|falls?|gain(?:s|ed)?|los[et]s?|lost|jump(?:s|ed)?|drop(?:s|ped)?|climb(?:s|ed)|slid(?:es)?|add(?:s|ed)|dipp?(?:s|ed)?|rall(?:ies|ied)|surged|soared|tumbled|outperform(?:s|ed)?|underperform(?:s|ed)?|returned|tracks?|holds?|owns?|charges?|pays?|paid|yields?|took in|saw|hit|breaks?|broke|includes?|contains?|covers?|offers?|gives|invests?|costs?|uses|follows)\b/,
  },
  { id: 'hyphen joined', after: /^[-‑]\p{Ll}/u },
  { id: 'hyphen joined', before: /[\p{L}\d][-‑]$/u },
  { id: 'slash joined', before: /[\p{L}\d]\/$/u },
  { id: 'slash joined', after: /^\/[\p{L}\d]/u },
  { id: 'article before', before: /(?<![\p{L}\d'’])(?:an?|this|my|their|our|each|per|no)\s$/iu },
  {
    id: 'index name before',
    before:
      /(?<!\p{L})(?:MSCI|FTSE|S&P|Russell|STOXX|Stoxx|Bloomberg|Solactive|Nasdaq|NASDAQ|Dow Jones|[ÍíIi]ndices?|[Ii]ndex|指數)\s{1,2}$/u,
  },
  {
    id: 'state codes beside',
    before: new RegExp(
      `(?<![\\p{L}\\d])(?:${STATES})(?:, ?(?:and |or )?|; ?| and | or | & |/)$`,
      'u',
    ),
  },
  {
    id: 'state codes beside',
    after: new RegExp(
      `^(?:, ?(?:and |or )?|; ?| and | or | & |/)(?:${STATES})(?![\\p{L}\\d])`,
      'u',
    ),
  },
  {
    id: 'symbol follows in brackets',
    after:
      /^(?: {1,2}(?:[\p{Lu}\d&+-][\p{L}\d&®™'’.+-]{0,24}|of|the|and|ex|in)){1,8} ?\( ?(?:[A-Za-z ]{2,14}: ?)?\$?[A-Z][A-Z0-9]{1,5}(?:\.[A-Z]{1,2})? ?\)/u,
  },
];

/** Evidence on the same line, right beside the symbol. */
export function evidenceBeside(around: Surroundings): EvidenceId[] {
  const before = around.before.slice(-BESIDE);
  const after = around.after.slice(0, BESIDE);
  const found = RULES.filter((rule) => holds(rule, before, after)).map((rule) => rule.id);
  return [...new Set([...found, ...bracketEvidence(around), ...capitalEvidence(around)])];
}

function holds(rule: Rule, before: string, after: string): boolean {
  if (rule.before && !rule.before.test(before)) return false;
  const lead = rule.lead ? rule.lead.exec(after)?.[0] : '';
  if (lead === undefined) return false;
  return !rule.after || rule.after.test(after.slice(lead.length));
}

function bracketEvidence({ before, after, candidate }: Surroundings): EvidenceId[] {
  const open = OPEN.exec(before);
  if (!open) return expansionAfter(candidate.symbol, after) ? ['its expansion after'] : [];
  const lead = before.slice(0, open.index).trimEnd();
  if (!CLOSE.test(after)) return [];
  if (abbreviates(candidate.symbol, lead)) return ['brackets', 'brackets after its expansion'];
  if (FUND_TAIL.test(lead)) return ['brackets', 'brackets after fund word'];
  if (COMPANY_TAIL.test(lead)) return ['brackets', 'brackets after company'];
  return ['brackets'];
}

/** Whether the last words of `lead` begin with the symbol's letters: “International Monetary Fund” for IMF. */
function abbreviates(symbol: string, lead: string): boolean {
  const words = lead.match(/\p{L}[\p{L}\d'’]*/gu) ?? [];
  const initials = (list: readonly string[]) =>
    list
      .map((word) => word[0])
      .join('')
      .toUpperCase();
  const last = words.slice(-symbol.length);
  const withoutSmall = words.filter(
    (word) => !/^(?:of|the|and|for|in|on|to|de|des|du)$/i.test(word),
  );
  return initials(last) === symbol || initials(withoutSmall.slice(-symbol.length)) === symbol;
}

function expansionAfter(symbol: string, after: string): boolean {
  const match =
    /^\s{0,2}(?:[:(–—=-]{1,2}|is the|is|means|stands for)\s{0,2}(\p{L}[\p{L}\s'’-]{4,60})/u.exec(
      after,
    );
  if (!match?.[1]) return false;
  const words = match[1].match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const initials = (list: readonly string[]) =>
    list
      .slice(0, symbol.length)
      .map((word) => word[0])
      .join('')
      .toUpperCase();
  const withoutSmall = words.filter((word) => !/^(?:of|the|and|for|in|on|to)$/i.test(word));
  return initials(words) === symbol || initials(withoutSmall) === symbol;
}

/** A capital word beside the symbol that is not in brackets, a cell or a list of its own. */
const CAPITALS_BEFORE = /(?<![\p{L}\d$(/])(?:\p{Lu}{2,}|[AI])[’']? {1,2}$/u;
const CAPITALS_AFTER = /^ {1,2}(?:\p{Lu}{2,}|[AI])(?![\p{L}\d/)])/u;
const MIN_CAPITAL_WORDS = 3;

function capitalEvidence({ before, after, cell }: Surroundings): EvidenceId[] {
  const found: EvidenceId[] = [];
  if (CAPITALS_BEFORE.test(before) && !/\b(?:ETFs?|ETNs?|UCITS|AND|VS|OR)\s+$/.test(before)) {
    found.push('capitals before');
  }
  if (CAPITALS_AFTER.test(after) && !/^\s+(?:ETFs?|ETNs?|UCITS|AND|VS|OR|US|LN|GR)\b/.test(after)) {
    found.push('capitals after');
  }
  if (isInCapitals(cell)) found.push('capitals line');
  if (isCode(before + cell + after)) found.push('code line');
  return found;
}

function isInCapitals(cell: string): boolean {
  const capitals = cell.match(/\p{Lu}{2,}/gu) ?? [];
  if (capitals.length <= MIN_CAPITAL_WORDS) return false;
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(cell)) return false;
  const words = cell.match(/\p{Script=Latin}{2,}/gu) ?? [];
  const inCapitals = words.filter((word) => !/\p{Ll}/u.test(word));
  return inCapitals.length > MIN_CAPITAL_WORDS && inCapitals.length > words.length * 0.6;
}

/** Program text: assignments, calls, braces, line numbers with a keyword, assembler columns. */
const CODE =
  /[{};]\s*$|\w\(["'\w]|[<>=!]=|\w\s?=\s?["'\w(]|^\s*\d{1,5}\s+[A-Z]{2,}\b|->|::|<\/?\w+>|\bif\s*\(|\bfunction\b|\breturn\b|\\\w|^\s*[#.]\s?\w{2}\b|[A-Z]+_[A-Z]+/;

/** Without any of these a line is none: they are found far faster than the whole is tried at every place. */
const CODE_SIGN = /[{};()=<>:\\_]|^\s*[#.\d]|function|return/;

function isCode(line: string): boolean {
  return CODE_SIGN.test(line) && CODE.test(line);
}
