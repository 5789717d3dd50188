import type { LineNature } from '#lib/metrics/line-nature.ts';

/** Words on what a fund’s weight rests on: its largest companies, limits of the law, falls, companies behind funds. */
export const CONCENTRATION_WORDS = {
  ofItsStocks: (share: string) => `${share} of its stocks`,
  atLeastOfItsStocks: (share: string) => `at least ${share} of its stocks`,
  topTenFormula: (equity: string) =>
    `weights of the ten largest issuers, added up ÷ equity (${equity} of net assets)`,
  topTenFormulaOfTenLines: 'issuers among the ten lines known, added up ÷ at most all net assets',
  fromTenLines: 'From the ten largest lines of the report.',

  effectiveFormula: '1 ÷ sum of squared issuer weights over equity',
  effectiveFormulaOfTenLines:
    '1 ÷ sum of squared weights; the unlisted rest between nothing and lines as large as the smallest known',
  market: (ticker: string, count: string) => `${ticker}: ${count}.`,

  leftOut: (total: string, parts: string) => `Left out, ${total} of net assets: ${parts}`,
  leftOutOfTenLines: (total: string, parts: string) =>
    `Left out among the lines known, ${total} of net assets: ${parts}`,

  roomUnderTaxLimits: 'Room under the tax limits (25/50)',
  largestOfLimit: (largest: string, limit: string) => `largest ${largest} of ${limit}`,
  taxLimitsFormula:
    'weights of net assets; limits of IRC 851(b)(3), tested at quarter ends on total assets',
  largePositions: 'Large positions (75-5-10 rule)',
  mayBeInThem: (part: string) => `the ${part} that may be in them`,
  largePositionsFormula:
    'weights of net assets, whole positions; the fund registered as diversified (1940 Act, section 5(b)(1)), tested when it buys',
  noneAbove5: 'no company is above 5%',
  noneListedAbove5: 'no company listed is above 5%',
  above5: (companies: number, sum: string, limit: string) =>
    companies === 1
      ? `1 company above 5% adds to ${sum} of ${limit}`
      : `${companies} companies above 5% add to ${sum} of ${limit}`,

  companyFalls: (company: string, fall: string) => `${company} falls ${fall}`,
  companyFallsFormula: (fall: string) => `its weight × ${fall}; first order`,
  fiveFall: (fall: string) => `Five largest fall ${fall}`,
  fiveFallFormula: (fall: string) =>
    `weights of the five largest issuers, added up × ${fall}; first order`,
  fundLoses: (loss: string) => `the fund loses ${loss}`,

  lookedThrough: 'Looked through to companies',
  ofNetAssets: (share: string) => `at least ${share} of net assets`,
  lookedThroughFormula: (opened: string) =>
    `each fund’s weight × its holdings, at most five funds deep; opened: ${opened}`,
  unresolved: 'Not resolved',
  unresolvedNote: (other: string) =>
    `Funds without a list here, funds of swaps or options, and what ten-line lists leave out. Bonds, cash and the rest: ${other}.`,
};

/** What a line is that is no company, inside a sentence. */
export const LEFT_OUT_WORDS: Readonly<Partial<Record<LineNature, string>>> = {
  collateral: 'lending collateral',
  cash: 'cash and money-market funds',
  repo: 'repurchase agreements',
  treasury: 'Treasuries',
  agency: 'agency debt',
  government: 'government debt',
  debt: 'debt',
  fund: 'other funds',
  derivative: 'derivatives',
  commodity: 'commodities',
};
