/** Words that several subjects share. */
export const COMMON_WORDS = {
  atLeast: (share: string) => `at least ${share}`,
  andMore: (shown: string, more: number) => `${shown} and ${more} more`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  aYear: (rate: string) => `${rate} a year`,
  topTen: 'Ten largest companies',
  effective: 'As concentrated as',
  equalCompanies: (count: string) => `${count} equal companies`,
};
