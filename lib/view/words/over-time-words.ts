/** A span of months or days, as text. */
interface Span {
  readonly from: string;
  readonly to: string;
}

/** Words on what reports of several months say of a fund. */
export const OVER_TIME_WORDS = {
  notShown: 'Price, yield and spread are not shown: filed figures only.',

  flows: 'Flows over three months',
  asMuchInAsOut: 'as much in as out',
  netIn: (amount: string) => `${amount} net in`,
  netOut: (amount: string) => `${amount} net out`,
  flowsFormula:
    'sales of shares less redemptions, added up over the three months; reinvested distributions left out',
  flowsNote: ({ from, to }: Span, created: string, redeemed: string) =>
    `${from} to ${to}: ${created} in, ${redeemed} out; all share classes of the series together.`,

  year: 'Return over twelve months',
  yearFormula: '(1 + return) of each of the twelve months multiplied, less 1',
  yearNote: ({ from, to }: Span) =>
    `${from} to ${to}, at net asset value, after the fund’s costs. What was is no forecast.`,

  deepestFall: 'Deepest fall between month-ends',
  noFall: 'none',
  deepestFallFormula: '1 − value at a month’s end ÷ highest value at an earlier one, the largest',
  deepestFallNote: ({ from, to }: Span, lowest: string | undefined) =>
    `${from} to ${to}${lowest === undefined ? '' : `; lowest at the end of ${lowest}`}. Falls within a month are not seen.`,

  movedWith: (ticker: string) => `Moved with ${ticker}`,
  correlation: (figure: string) => `correlation ${figure}`,
  correlationFormula:
    'Pearson’s correlation of the monthly total returns of the months both report',
  correlationNote: (months: number, { from, to }: Span) =>
    `${months} months, ${from} to ${to}; 1 is always together, 0 is no connection.`,

  bookChange: 'Portfolio changed between two reports',
  hardly: 'hardly',
  bookChangeFormula:
    'half the sum of share changes × price ÷ net assets, after the growth that creations explain',
  bookChangeNote: ({ from, to }: Span) =>
    `${from} to ${to}; trades made and undone in between are not seen.`,
  bookChangeOf: (ticker: string, changed: string, { from, to }: Span) =>
    `${ticker}: at least ${changed} from ${from} to ${to}.`,
};
