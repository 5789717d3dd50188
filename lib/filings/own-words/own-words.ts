import { sentencesOf } from './sentences.ts';

/** What a prospectus says of the fund's name, word for word, in the order of the document. */
export interface OwnWords {
  /** Sentences that promise a share of the assets to something: the policy of Rule 35d-1, or an index fund's like it. */
  readonly policy: readonly string[];
  /** Sentences that say which companies count. */
  readonly definition: readonly string[];
}

const MOST_POLICY = 2;
const MOST_DEFINITION = 3;

/** Characters of one quoted sentence, a list that belongs to it included. Longer ones are cut, and end in an ellipsis. */
export const LONGEST_QUOTE = 590;

/** Bullets of a list that are quoted with the sentence that opens it. */
const MOST_BULLETS = 6;

/**
 * Finds the two in the paragraphs of a strategy section. Undefined where neither is there: nothing is quoted that
 * only looks like it.
 */
export function ownWordsIn(paragraphs: readonly string[]): OwnWords | undefined {
  const sentences = withLists(paragraphs);
  const policy = sentences.filter(isPolicy).slice(0, MOST_POLICY);
  const definition = bestDefinitions(sentences.filter((sentence) => !policy.includes(sentence)));
  if (policy.length === 0 && definition.length === 0) return undefined;
  return { policy: policy.map(quoted), definition: definition.map(quoted) };
}

/** Sentences; one that ends in a colon goes on with its bullets. */
function withLists(paragraphs: readonly string[]): readonly string[] {
  const sentences: string[] = [];
  let bullets = 0;
  for (const paragraph of paragraphs) {
    const last = sentences.at(-1);
    const isItem = ITEM.test(paragraph);
    if (isItem && last !== undefined && (last.endsWith(':') || bullets > 0)) {
      bullets += 1;
      if (bullets <= MOST_BULLETS) sentences[sentences.length - 1] = `${last} ${paragraph}`;
      continue;
    }
    bullets = 0;
    sentences.push(...sentencesOf(paragraph.replace(HEADING, '')));
  }
  return sentences;
}

const ITEM = /^(?:[•●▪◦■·–-]|\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})[.)])\s*\S/;

/** Headings that run into the text. */
const HEADING =
  /^(?:Principal )?Investment Strateg(?:y|ies)(?: of the Fund)?[.:]?\s+(?=[A-Z“])|^(?:The )?(?:Underlying )?Index(?: Methodology)?\.\s+/;

const PERCENT = String.raw`(?:8\d|9\d|100)(?:\.\d+)?\s?(?:%|percent|per cent)`;
const POLICY = new RegExp(
  // "at least 80% of its net assets, plus borrowings …, in …" or "80% or more of its total assets in …"
  String.raw`(?:(?:at least|not less than|no less than|a minimum of)\s+${PERCENT}|${PERCENT}\s+or more)\s+of\s+(?:the\s+value\s+of\s+)?(?:its|the\s+fund[’']s|their)\s+(?:[\w-]+\s+){0,3}?assets\b`,
  'i',
);

/** The promise has an object; that the promise can be changed is none. */
function isPolicy(sentence: string): boolean {
  const found = POLICY.exec(sentence);
  if (!found) return false;
  const after = sentence.slice(found.index + found[0].length);
  return /\b(?:in|to)\b/.test(after) && /\binvest/i.test(sentence) && !IS_RISK.test(sentence);
}

const IS_RISK =
  /\b(?:risk|no assurance|cannot guarantee|shareholders? (?:approval|will be given)|cease to|may invest up to)\b/i;

/** What speaks for and against a sentence saying which companies count. Reviewed on the phrasings of the tests. */
const SIGNS: readonly (readonly [points: number, sign: RegExp])[] = [
  // A share of revenue asked for.
  [
    4,
    /\b(?:at least|more than|greater than|minimum of|not less than|majority|half|significant portion|principal(?:ly)?|primar(?:y|ily))\b.{0,80}\b(?:revenues?|sales)\b/i,
  ],
  [3, /\d{2}% or more of (?:its|their|the company[’']s)\b.{0,60}\b(?:revenues?|sales)\b/i],
  // A word is defined.
  [3, /[“"][^”"]{3,60}\b(?:Compan(?:y|ies)|Issuers?|Securities)[”"]/],
  [
    3,
    /\b(?:defin(?:es?|ed)|considers?|considered|deems?|deemed|classif(?:y|ies|ied))\b.{0,120}\bcompan(?:y|ies)\b/i,
  ],
  [3, /\bcompan(?:y|ies)\b.{0,60}\b(?:is|are) (?:defined|considered|deemed|classified)\b/i],
  [2, /\b(?:company|issuer)\b.{0,80}\bif (?:it|they)\b/i],
  // What the index is of.
  [
    2,
    /\bindex\b.{0,160}\b(?:designed to|seeks? to|intended to|aims? to|measures?|tracks?|consists? of|comprised? of|comprises|composed of|includes?|provides? exposure)\b.{0,160}\b(?:compan(?:y|ies)|issuers|stocks|securities)\b/i,
  ],
  [
    2,
    /\bindex\b.{0,120}\b(?:designed to|seeks? to|intended to|aims? to|measures?|tracks?|provides?)\b.{0,80}\b(?:performance|exposure)\b.{0,120}\bcompan(?:y|ies)\b/i,
  ],
  [2, /\bcompanies classified\b/i],
  // What the companies do.
  [
    2,
    /\b(?:compan(?:y|ies)|issuers|firms|businesses)\b(?:[^.]{0,60}?)\b(?:that|which|whose|who|engaged|involved|participat\w+|operating)\b.{0,120}\b(?:provid|develop|produc|deriv|generat|engag|involv|benefit|us(?:e|es|ing|age)\b|utiliz|utilis|design|manufactur|creat|deliver|offer|enabl|mine|mining|explor|suppl|operat|distribut|own|sell)/i,
  ],
  [2, /\bto be (?:eligible|included|selected|considered)\b.{0,160}\bcompan(?:y|ies)\b/i],
  [
    1,
    /\bcompanies (?:primarily |actively |principally |substantially )?(?:engaged|involved) in\b/i,
  ],
  [1, /\bexclud(?:es?|ing|ed)\b.{0,80}\bcompan(?:y|ies)\b/i],
];

/** Size, trading, weights, management, risk: said with the same words, and no definition of a theme. */
const NOT_A_DEFINITION =
  /\b(?:market capitali[sz]ations?(?: of)? (?:of )?(?:at least|greater|ranging|between|above)|minimum (?:market )?capitali[sz]ation|liquidity (?:criteria|requirements?)|average daily|turnover|free[- ]float|rebalanc\w+|reconstitut\w+|weighting caps?|capped at|equal(?:ly)?[- ]weighted|representative sampling|sampling (?:strategy|methodology)|replicat(?:e|es|ion)|correlation|concentrat(?:e|ed|es|ion)|securities lending|lend (?:its )?securities|non-diversified|sub-adviser to|not affiliated|temporary defensive|derivatives?|swaps?|futures contracts|depositary receipts? (?:may|are)|risks?|no assurance|as of (?:January|February|March|April|May|June|July|August|September|October|November|December)|emerging market countr)\b/i;

const LEAST_POINTS = 4;

/** The sentences with most points, in the order of the document. */
function bestDefinitions(sentences: readonly string[]): readonly string[] {
  const points = new Map(sentences.map((sentence) => [sentence, pointsOf(sentence)]));
  const best = sentences
    .filter((sentence) => (points.get(sentence) ?? 0) >= LEAST_POINTS)
    .sort((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0))
    .slice(0, MOST_DEFINITION);
  return sentences.filter((sentence) => best.includes(sentence));
}

function pointsOf(sentence: string): number {
  if (sentence.length < 40) return 0;
  const earned = SIGNS.reduce((sum, [each, sign]) => sum + (sign.test(sentence) ? each : 0), 0);
  return NOT_A_DEFINITION.test(sentence) ? earned - 4 : earned;
}

/** Cut at the end of a word. */
function quoted(sentence: string): string {
  if (sentence.length <= LONGEST_QUOTE) return sentence;
  return `${sentence.slice(0, LONGEST_QUOTE - 1).replace(/\s+\S*$/, '')} …`;
}
