import type { Holding } from '#lib/funds/fund-facts.ts';

/** What one line of a portfolio report is. `unresolved`: the filing names nothing we can place. */
export type LineNature =
  | 'equity'
  | 'cash'
  | 'collateral'
  | 'repo'
  | 'treasury'
  | 'agency'
  | 'government'
  | 'debt'
  | 'fund'
  | 'derivative'
  | 'commodity'
  | 'unresolved';

/** Handed to the metrics so that work over the whole universe can remember answers. */
export type NatureOf = (line: Holding) => LineNature;
