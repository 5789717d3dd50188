/** What changed of a fund, each a sentence without its end: `fee 0.50%, was 0.68%`. */
export const FUND_CHANGE_WORDS = {
  fee: (after: string, before: string) => `fee ${after}, was ${before}`,
  name: (after: string, before: string) => `new name “${after}”, was “${before}”`,
  ticker: (after: string) => `trades as ${after} now`,
  gone: 'no longer in the data: closed, merged, or under another ticker',
  now: (after: string) => `${after} now`,
  was: (after: string, before: string) => `${after}, was ${before}`,
  largest: (after: string, before: string) => `largest holding ${after}, was ${before}`,
  above: (company: string, share: string) => `${company} is above ${share} now`,
  below: (company: string, share: string) => `${company} is below ${share} now`,
  followsIndex: 'follows an index',
  followsNoIndex: 'follows no index',
};

/** How much of a holdings list is known. */
export const COVERAGE_WORDS: Readonly<Record<string, string>> = {
  complete: 'complete list of holdings',
  'top-ten': 'ten largest lines only',
};
