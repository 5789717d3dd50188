import { counted } from '../counted.ts';

/** Words of the card’s first section: what a fund costs, and what a reader could pay instead. */
export const COST_WORDS = {
  net: 'Fee, net of waivers',
  gross: 'Fee before waivers (gross)',
  fiscalYear: (end: string) => `Fiscal year to ${end}.`,
  waivedNow: 'A net figure: the adviser waives the fee for now.',
  underlyingCosts:
    'Includes costs of what the fund holds or of selling short, not only its own charge.',
  drag: (lost: string, amount: string, { years, rate }: { years: number; rate: string }) =>
    `${lost} of ${amount} over ${counted(years, 'year', 'years')} at ${rate}`,
  netAssets: 'Net assets',
  wholeSeries: 'all share classes together',

  costsOfFundsHeld: 'Of it, costs of the funds held',
  turnover: 'Portfolio traded in a year',
  turnoverNote: 'Turnover as filed; what is exchanged in creations and redemptions is not in it.',
  waiver: 'Waived by the adviser',
  waiverEnds: (day: string) => `Promised until ${day}.`,
  waiverEnded: (day: string) =>
    `Promised until ${day}, which has passed: the fee before waivers may apply.`,
  waiverWithoutEnd: 'The filing names no last day.',

  twin: 'Cheaper near-twin',
  twinSaves: (twin: string, saved: string, amount: string, years: number) =>
    `${twin}: ${saved} less of ${amount} over ${counted(years, 'year', 'years')}`,
  twinAt: (ticker: string, fee: string) => `${ticker} at ${fee}`,
  twinFormula: (overlap: string, dates: string, rate: string) =>
    `overlap ${overlap} (${dates}); difference of the two fee drags at ${rate}`,
  tax: 'Selling may be taxable.',

  activeFee: (plain: string) => `Fee for the part unlike ${plain}`,
  activeFeeFormula: (fee: string, plainFee: string, activeShare: string) =>
    `(${fee} − (1 − AS) × ${plainFee}) ÷ AS, active share AS ${activeShare}`,
  nearlySame: (more: string) => `nearly the same fund for ${more} a year more`,
  nearlySameFormula: (activeShare: string) => `active share ${activeShare}, below 10%`,
};
