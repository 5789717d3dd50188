import type { Holding, HoldingsList } from '#lib/funds/fund-facts.ts';
import type { LineNature, NatureOf } from './line-nature.ts';
import { lineNatureOf } from './line-nature-of.ts';

export interface HoldingsMix {
  /** Weight by nature (absolute, so that shorts count), fractions of net assets. */
  readonly weights: ReadonlyMap<LineNature, number>;
  readonly shortEquity: number;
  readonly fundLines: number;
  readonly largestTreasury: number;
}

/** What a fund's lines add up to, by nature. */
export function holdingsMixOf(list: HoldingsList, natureOf: NatureOf = lineNatureOf): HoldingsMix {
  const weights = new Map<LineNature, number>();
  let shortEquity = 0;
  let fundLines = 0;
  let largestTreasury = 0;
  const options = optionsExchange(list.lines);
  for (const line of list.lines) {
    const named = natureOf(line);
    const nature = named === 'equity' && options(line) ? 'derivative' : named;
    weights.set(nature, (weights.get(nature) ?? 0) + Math.abs(line.weight));
    if (nature === 'equity' && line.weight < 0) shortEquity -= line.weight;
    if (nature === 'fund') fundLines += 1;
    if (nature === 'treasury') largestTreasury = Math.max(largestTreasury, line.weight);
  }
  return { weights, shortEquity, fundLines, largestTreasury };
}

const CBOE = /^cboe global markets/i;

/**
 * Cboe is a listed company and the counterparty of every exchange-traded option. As a company it is
 * a small line; several lines, or one above 8%, are options.
 */
function optionsExchange(lines: readonly Holding[]): (line: Holding) => boolean {
  const cboe = lines.filter(({ issuer }) => CBOE.test(issuer));
  const areOptions = cboe.length > 1 || cboe.some((line) => line.weight > 0.08);
  return (line) => areOptions && cboe.includes(line);
}

export type MixVerdict =
  | 'equity'
  | 'bond'
  | 'mixed'
  | 'funds'
  | 'derivatives'
  | 'cash'
  | 'shorts'
  | 'unclear';

const DEBT: readonly LineNature[] = ['treasury', 'agency', 'government', 'debt'];
const CASH: readonly LineNature[] = ['cash', 'repo', 'collateral'];

/**
 * What the holdings alone say. Shares are of the lines listed, without cash and collateral, because
 * a ten-line list shows no more. The thresholds (half, a sixth) only sort funds whose name is silent.
 */
export function mixVerdictOf(mix: HoldingsMix): MixVerdict {
  const of = (natures: readonly LineNature[]): number =>
    natures.reduce((sum, nature) => sum + (mix.weights.get(nature) ?? 0), 0);
  const equity = of(['equity']);
  const debt = of(DEBT);
  const funds = of(['fund']);
  const derivatives = of(['derivative']) + of(['unresolved', 'commodity']);
  const invested = equity + debt + funds + derivatives;
  if (invested <= 0) return of(CASH) > 0 ? 'cash' : 'unclear';
  if (mix.shortEquity > 0.05) return 'shorts';
  if (derivatives > 0.25 * invested && derivatives > 0.03) return 'derivatives';
  if (of(CASH) > 0.6 && equity < 0.25 && funds + debt < 0.1) return 'derivatives';
  if (funds > invested / 2) return 'funds';
  if (debt > invested / 2) return funds > invested / 3 ? 'mixed' : 'bond';
  const treasury = of(['treasury']);
  if (debt - treasury > invested / 6 || treasury > invested / 3) return 'mixed';
  if (funds > invested / 3) return 'mixed';
  return equity > 0 ? 'equity' : 'derivatives';
}
