import type { DebtorKind } from '#lib/metrics/issuer-kind-share.ts';
import type { LineNature } from '#lib/metrics/line-nature.ts';
import { counted } from '../counted.ts';

/** The few words that a badge has room for. They travel in the snapshot: changed, they need it built again. */
export const BADGE_WORDS = {
  fee: (rate: string) => `fee ${rate}`,
  feeWaived: 'fee 0% (waived)',
  feeNone: 'fee 0%',
  feeWithUnderlyingCosts: (rate: string) => `fee ${rate} incl. underlying costs`,

  topTen: (share: string) => `top 10 ${share}`,
  topTenAtLeast: (share: string) => `top 10 at least ${share}`,
  lentTo: (debtor: string, share: string) => `${debtor} ${share}`,
  lentAtLeastTo: (debtor: string, share: string) => `${debtor} at least ${share}`,
  throughFutures: 'exposure through futures',
  throughSwaps: 'exposure through swaps',
  throughOptions: 'exposure through options',
  throughDerivatives: 'exposure through derivatives',
  sharesPlusOptions: 'shares plus options',

  bonds: 'bonds',
  oneStock: (stock: string) => `one stock: ${stock}`,
  note: 'a bank’s note',
  autocallable: 'autocallable',
  buffered: 'buffered outcome',
  cashLike: 'cash-like paper',
  both: (one: string, other: string) => `${one} and ${other}`,
  optionsOn: (stock: string) => `options on ${stock}`,
  sellsOptions: 'sells options',
  coveredCalls: 'covered calls',
  holdsFunds: 'holds other funds',
  holdsNumberOfFunds: (count: number) => `holds ${counted(count, 'fund', 'funds')}`,
  holdsAtLeastFunds: (count: number) => `holds at least ${counted(count, 'fund', 'funds')}`,
  holdsEtfs: (count: number) => `holds ${counted(count, 'ETF', 'ETFs')}`,
  holdsAtLeastEtfs: (count: number) => `holds at least ${counted(count, 'ETF', 'ETFs')}`,
  inPlainToo: (share: string, plain: string) => `${share} in ${plain} too`,
  atLeastInPlainToo: (share: string, plain: string) => `at least ${share} in ${plain} too`,
  largest: (company: string, share: string) => `largest ${company} ${share}`,

  inYourList: 'in your list',
  ofItInYourList: (share: string) => `${share} of it in your list`,
  atLeastOfItInYourList: (share: string) => `at least ${share} of it in your list`,
};

/** What a mixed fund holds. */
export const MIX_WORDS: Readonly<Partial<Record<LineNature, string>>> = {
  equity: 'shares',
  treasury: 'Treasuries',
  debt: 'bonds',
  government: 'government bonds',
  agency: 'agency bonds',
  fund: 'funds',
  commodity: 'commodities',
};

/** Whom a bond fund lends to most. */
export const DEBTOR_WORDS: Readonly<Record<DebtorKind, string>> = {
  treasury: 'Treasuries',
  agency: 'US agencies',
  government: 'governments',
};
