import type { FundKindName } from '#lib/metrics/fund-kind.ts';
import type { OtherPart, UnresolvedPart } from '#lib/xray/fund-book.ts';
import type { GateName, GateState } from '#lib/xray/gates.ts';
import type { AiLayer } from '#lib/xray/portfolio-themes.ts';
import { counted } from '../counted.ts';
import { COMMON_WORDS } from './common-words.ts';

/** What the X-ray page says of a list. Its CSV and JSON files are for programs and stay as they are in every language. */
export const XRAY_WORDS = {
  notKnown: 'not known',

  holdingsOf: (dates: string) => `Holdings of ${dates}.`,
  funds: (count: number) => counted(count, 'fund', 'funds'),
  fundsOfTheList: (count: string, share: string) => `${count}, ${share} of the list`,
  fundsWorth: (count: string, value: string) => `${count} · ${value}`,
  sources: 'Sources: SEC Form N-PORT, prospectus fee tables and issuers’ files.',
  madeOn: (date: string) => `Made on ${date}.`,

  companies: 'Companies',
  notLookedThrough: 'Not looked through',
  otherBusiness: 'Other business, or no company',
  others: (count: number) => `${count} others`,
  unknownShare: 'Not known',
  atMostOfLookedUp: (share: string, lookedUp: string) =>
    `at most ${share}; ${lookedUp} of the money looked up`,

  itself: 'itself',
  pair: (one: string, other: string, share: string) => `${one} and ${other}: ${share}`,

  feeWaived: '0% (waived)',
  withUnderlyingCosts: (fee: string) => `${fee} incl. underlying costs`,
  tenLargestOf: (date: string) => `${date}, ten largest`,

  alreadyOwn: (share: string, fund: string) => `You already own ${share} of ${fund}`,
  alreadyOwnAtLeast: (share: string, fund: string) =>
    `You already own at least ${share} of ${fund}`,
  ownedFormula:
    'The smaller of the weight in the fund and in your whole list, added up by company.',
  newMeans: '“New” means: in no line that we know of your funds. Some list ten lines only.',
  compared: (compared: number, total: number) =>
    `${compared} of ${total} funds of the list could be compared.`,
};

/** Why every fund of a list counts the same. */
export const EQUAL_WORDS = {
  noSizes: 'No sizes entered: each fund counts the same.',
  noPrices: 'No price entered beside the numbers of shares: each fund counts the same.',
  zeros: 'No size above 0 entered: each fund counts the same.',
};

/** Why funds of a list are left out of it. */
export const LEFT_OUT_WORDS = {
  'no-size': (funds: string) => `Left out, no size entered: ${funds}.`,
  'no-price': (funds: string) => `Left out, shares entered without their price: ${funds}.`,
  'other-kind': (funds: string) =>
    `Left out, entered in percent where others are in dollars: ${funds}.`,
  zero: (funds: string) => `Left out, size 0 entered: ${funds}.`,
};

/** The figures at the top. */
export const KEY_FIGURE_WORDS = {
  noFee: 'Fee',
  noFeeNote: 'No fee of these funds is packaged.',
  fee: 'Fee of the whole list',
  feeWithout: (covered: string, funds: string) => `For ${covered} of the list: without ${funds}.`,
  feeFormula: 'each fund’s fee (net where known, else gross) × its share of the list, added up',
  drag: 'What fees cost',
  dragNote: (of: { amount: string; isListValue: boolean; years: number; rate: string }) =>
    `${of.isListValue ? 'Of the list’s' : 'Of'} ${of.amount} over ${counted(of.years, 'year', 'years')} at ${of.rate}`,
  dragParts: (of: string, fees: string, growth: string) =>
    `${of}: ${fees} in fees, ${growth} in lost growth.`,
  dragFormula: 'P(1 + r)^N − P((1 + r)(1 − f))^N for each fund, added up (the SEC’s formula)',
  largest: 'Largest company',
  through: (funds: number) => `Through ${counted(funds, 'fund', 'funds')}.`,
  atLeastThrough: (funds: number) => `At least, through ${counted(funds, 'fund', 'funds')}.`,
  largestFormula: 'share of the list × weight in the fund, added up over the funds that hold it',
  ofCompanies: (share: string) => `Of the ${share} in companies.`,
  ofCompaniesButClosed: (share: string, closed: string) =>
    `Of the ${share} in companies; ${closed} could not be opened.`,
  rangeOfTenLines: 'A range where only ten lines are packaged.',
  effectiveFormula: '1 ÷ the sum of squared company weights (Herfindahl-Hirschman index)',
  topTenFormula: 'the ten largest company weights, added up',
  allOpened: 'Every fund was opened.',
  reasonsBelow: 'The reasons stand below.',
};

/** What a fall does. */
export const SHOCK_WORDS = {
  fiveLargest: 'The five largest companies',
  atMost: (loss: string) => `At most −${loss}: lines that are not listed could be hit too.`,
  notCounted: (funds: string, share: string) =>
    `Not counted: ${funds} (${share} of the list). What a fall does to such funds depends on its path, not only on its size.`,
  onlyThese: 'Only these companies fall; everything else stays as it is.',
  of: (lost: string, total: string) => `${lost} of ${total}`,
};

/** The reader’s own lines. */
export const GATE_LABELS: Readonly<Record<GateName, string>> = {
  largestFund: 'Largest fund',
  largestCompany: 'Largest company, through all funds',
  tenLargest: COMMON_WORDS.topTen,
  highestFee: KEY_FIGURE_WORDS.fee,
  shareOfDailyVolume: 'Share of daily volume',
  widestSpread: 'Widest spread',
};

export const GATE_VALUES = {
  noFunds: 'no funds',
  noCompany: 'no company known',
  notEntered: 'not entered',
  /** Where the list has no sums of money, a day’s volume has nothing to be held against. */
  needsAmounts: 'needs amounts in dollars',
  ofEntered: (value: string, entered: number) => `${value} of ${entered} entered`,
};

/** The picture of a list. */
export const SHEET_WORDS = {
  notLookedThrough: (share: string, reason: string, funds: string) =>
    `Not looked through: ${share}. ${reason} (${funds}).`,
  atLeastMeans:
    'At least: what is not listed could be more. Figures from filings, worked out by Lookthrough. No advice.',
  companies: 'Largest companies through all funds',
  companiesAtLeast: 'Largest companies through all funds, at least',
  overlap: 'Overlap of the funds',
  tooFew: 'Fewer than two funds can be compared.',
};

export const OTHER_WORDS: Readonly<Record<OtherPart, string>> = {
  bonds: 'Bonds',
  cash: 'Cash and cash-like paper',
  commodities: 'Metals, coins and commodities',
  balance: 'Payables and rounding',
};

export const UNRESOLVED_WORDS: Readonly<Record<UnresolvedPart, string>> = {
  unlisted: 'Beyond the ten largest lines, which are all that is packaged of these funds',
  gap: 'The lines of the report do not add up to the fund',
  derivatives: 'Swaps, options or notes: the lines held are not what moves these funds',
  mixed: 'Shares and bonds in one fund, which its ten lines do not tell apart',
  'inner-funds': 'Funds inside these funds that could not be opened',
  unnamed: 'Lines whose report names nothing',
  'no-list': 'No portfolio report is packaged',
  'not-covered': 'Not in US filings, or no fund that we know',
  unreadable: 'The weights could not be read or are implausible',
};

/** Kinds in a table's cell. */
export const SHORT_KINDS: Readonly<Record<FundKindName, string>> = {
  'plain-equity': 'stocks',
  bond: 'bonds',
  mixed: 'mixed',
  'fund-of-funds': 'fund of funds',
  'leveraged-or-inverse': 'leveraged or inverse',
  'single-stock': 'single stock',
  buffer: 'buffer',
  'option-income': 'option income',
  'other-derivatives': 'derivatives',
  'commodity-trust': 'commodity trust',
  'crypto-trust': 'crypto trust',
  'commodity-pool': 'commodity pool',
  note: 'note',
  cash: 'cash',
  unclear: 'not known',
};

export const LAYER_WORDS: Readonly<Record<AiLayer, string>> = {
  infrastructure: 'AI infrastructure',
  platform: 'AI platform',
  application: 'AI application',
};

/** Word and shape, so that no meaning hangs on a colour. */
export const GATE_WORDS: Readonly<Record<GateState, { mark: string; word: string }>> = {
  pass: { mark: '○', word: 'pass' },
  over: { mark: '▲', word: 'over' },
  open: { mark: '◇', word: 'cannot be told' },
};
