/** One kind of evidence. */
interface Kind {
  /** How a reader is told. */
  readonly says: string;
  /**
   * What we expected before looking at any data, in log odds: the centre that the fit is drawn to, so that
   * evidence the labelled pages hardly show keeps a sensible weight. The fitted weight never changes its sign.
   */
  readonly prior: number;
}

/** Every kind of evidence that is weighed. The weights in use are in `fitted-weights.ts`. */
export const EVIDENCE = {
  // the token's own form
  cashtag: { says: 'cashtag', prior: 5 },
  prefixed: { says: 'exchange or “ticker” before it', prior: 5 },
  ric: { says: 'Reuters exchange letter behind it', prior: 4 },
  suffixed: { says: 'market suffix', prior: 5 },
  code: { says: 'form of a Taiwan fund code', prior: 2 },
  'two letters': { says: 'two letters only', prior: -1 },
  'three letters': { says: 'three letters', prior: -0.3 },
  'mild ambiguity': { says: 'letters can mean something else', prior: -0.7 },
  'strong ambiguity': { says: 'letters are an ordinary word or abbreviation', prior: -3.5 },
  'word of the language': { says: 'an ordinary word of the page’s language', prior: -4 },
  'company of that symbol': { says: 'for years the symbol of a well-known company', prior: -6 },
  money: { says: 'a currency or coin', prior: -4 },
  'well known': { says: 'among the most written-about funds', prior: 1 },
  'no name known': { says: 'closed fund, or one without a name in our data', prior: -0.7 },
  stranger: { says: 'not a US fund', prior: -2.5 },
  // right beside it
  'brackets after fund word': { says: 'in brackets after a fund’s name', prior: 3 },
  'brackets after name': { says: 'in brackets after words of the fund’s own name', prior: 2 },
  brackets: { says: 'in brackets', prior: 0.5 },
  'brackets after company': { says: 'in brackets after a company’s name', prior: -4 },
  'brackets after its expansion': { says: 'abbreviates the words before it', prior: -4 },
  'its expansion after': { says: 'the words behind it spell it out', prior: -4 },
  'fund word after': { says: '“ETF”, “shares”, “calls” or the like behind it', prior: 2 },
  'fund word before': { says: '“ETF”, “ticker” or the like before it', prior: 2 },
  'trade word before': { says: 'bought, sold, held or compared', prior: 1 },
  'amount before': { says: 'share or amount before it', prior: 1 },
  'strike after': { says: 'option strike behind it', prior: 2 },
  'verb after': { says: 'told how it moved, what it holds or pays', prior: 1.2 },
  'dash name after': { says: 'a description behind a dash or colon', prior: 0.7 },
  'label of a symbol': { says: 'a heading for the symbol behind its colon', prior: -8 },
  'company word after': { says: 'begins a company’s name', prior: -8 },
  'joined with fund': { says: 'beside another fund’s symbol', prior: 1.2 },
  'joined with funds': { says: 'between other funds’ symbols', prior: 0.8 },
  'capitals before': { says: 'capital word before it', prior: -1.5 },
  'capitals after': { says: 'capital word behind it', prior: -1.5 },
  'capitals line': { says: 'line in capitals', prior: -2.5 },
  'hyphen joined': { says: 'part of a compound', prior: -2 },
  'slash joined': { says: 'joined by a slash with something else', prior: -0.7 },
  'article before': { says: 'with an article, a counting word, a pronoun or “can”', prior: -1.2 },
  'index name before': { says: 'behind the name of an index family', prior: -2.5 },
  'inside another name': { says: 'part of another fund’s name', prior: -12 },
  'symbol follows in brackets': { says: 'inside a name whose own symbol follows', prior: -6 },
  'code line': { says: 'line of program text', prior: -1.5 },
  // place
  'alone in cell': { says: 'alone in a table cell', prior: 0.7 },
  'alone in line': { says: 'alone in its line', prior: 0.5 },
  'begins line': { says: 'begins its line or list item', prior: 0.4 },
  'column of symbols': { says: 'in a column of symbols', prior: 1.5 },
  'row of symbols': { says: 'in a table row of symbols', prior: 1.5 },
  'symbol column header': { says: 'column header names symbols or funds', prior: 2 },
  'repeated in column': { says: 'repeated in its column', prior: -1.5 },
  'unit of a number': { says: 'two letters behind a number of thousands, as a unit', prior: -6 },
  // words around
  'name strong': { says: 'the fund’s own name beside it', prior: 3 },
  'named although ambiguous': {
    says: 'the fund’s own name beside it settles its letters',
    prior: 3,
  },
  'name weak': { says: 'a word of the fund’s name beside it', prior: 0.8 },
  'fund word wide': { says: 'funds are spoken of around it', prior: 0.7 },
  'finance words near': { says: 'words of finance around it', prior: 0.7 },
  'many finance words near': { says: 'many words of finance around it', prior: 0.7 },
  'everyday words only': {
    says: 'only words around it that finance shares with everyday life',
    prior: -1,
  },
  'no finance words': { says: 'no word of finance around it', prior: -2 },
  'chinese around': { says: 'Chinese text around it', prior: 1 },
  'much of hong kong around': { says: 'Hong Kong’s market is all that is spoken of', prior: -4 },
  'hong kong around': { says: 'Hong Kong’s market is spoken of around it', prior: -5 },
  'other number': { says: 'a number of a file, an account or a telephone', prior: -5 },
  'bare code': { says: 'a number without Chinese text or a fund near it', prior: -4 },
  // page
  'link to quote': { says: 'links to its quote page', prior: 4 },
  'in address': { says: 'in the page’s address', prior: 3 },
  'in title': { says: 'in the page’s title', prior: 2 },
  'finance address': { says: 'address of a finance site', prior: 0.7 },
  'same symbol certain': { says: 'certain elsewhere on this page', prior: 1.5 },
  'same word settled': { says: 'a word, but certainly the fund elsewhere on this page', prior: 2 },
  'expanded on page': { says: 'an abbreviation that the page spells out', prior: -3 },
  'other likely funds': { says: 'several likely funds on this page', prior: 0.8 },
  'market hint': { says: 'the page points to this market', prior: 2 },
  'two letters by themselves': { says: 'two letters, and no other fund on the page', prior: -1.5 },
  'no markets on page': { says: 'nothing on the page speaks of funds or markets', prior: -1.5 },
  'few among capitals': { says: 'one of many abbreviations on the page', prior: -1 },
  'state codes beside': { says: 'among abbreviations of states', prior: -4 },
  'page of capitals': { says: 'a page full of capital words', prior: -2 },
} as const satisfies Readonly<Record<string, Kind>>;

export type EvidenceId = keyof typeof EVIDENCE;

export function isEvidenceId(text: string): text is EvidenceId {
  return Object.hasOwn(EVIDENCE, text);
}

export const EVIDENCE_IDS: readonly EvidenceId[] = Object.keys(EVIDENCE).filter(isEvidenceId);

/** The unfitted start: log odds of a token with no evidence at all. */
export const PRIOR_BASE = -2.5;
