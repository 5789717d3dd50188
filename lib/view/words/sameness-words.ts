/** Words on what a fund shares with others, with the reader’s list, and the funds of a page among each other. */
export const SAMENESS_WORDS = {
  overlapWith: (ticker: string) => `Overlap with ${ticker}`,
  overlapFormula: 'the smaller of the two weights of each issuer, added up over both equity parts',
  dates: (own: string, ownDate: string, other: string, otherDate: string) =>
    `${own} ${ownDate}, ${other} ${otherDate}`,

  coverage: 'Coverage',
  coverageOf: (share: string, fund: string, other: string) =>
    `${share} of ${fund}’s weight is in companies that ${other} holds too`,
  atLeastCoverageOf: (share: string, fund: string, other: string) =>
    `At least ${share} of ${fund}’s weight is in companies that ${other} holds too`,

  besideYourList: (list: string) => `Beside your list “${list}”`,
  youOwn: (share: string) => `you already own ${share} of this`,
  youOwnAtLeast: (share: string) => `you already own at least ${share} of this`,
  listFormula: 'the smaller of the weight in the fund and in your whole list, added up by issuer',
  fundsCompared: (compared: number, total: number) =>
    `${compared} of ${total} funds of the list compared.`,
  datesBesideList: (own: string, ownDate: string, list: string) =>
    `${own} ${ownDate}, your list ${list}`,

  fee: (rate: string) => `Fee ${rate}`,
  fees: (low: string, high: string) => `Fees ${low} to ${high}`,
  fundsHold: (funds: number, all: number, company: string) =>
    `${funds} of ${all} stock funds hold ${company}`,
  atLeastFundsHold: (funds: number, all: number, company: string) =>
    `At least ${funds} of ${all} stock funds hold ${company}`,
};
