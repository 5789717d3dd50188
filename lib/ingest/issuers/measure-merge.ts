import { namesNoIssuer } from '#lib/filings/issuers/no-issuer-names.ts';
import { WHOLE_WEIGHT } from '#lib/funds/snapshot-format.ts';
import { natureFromName } from '#lib/metrics/line-nature-of.ts';
import { draftOfIssuerFile, draftOfPositions, draftOfTopTen } from '../facts/draft-holdings.ts';
import type { LineDraft } from '../facts/holdings-draft.ts';
import type { FactsFolder } from '../facts/read-facts-folder.ts';
import { makeIssuerTable } from './issuer-table.ts';

export interface MergeMeasure {
  /** Funds with an N-PORT list and the issuer's own file. */
  readonly funds: number;
  /** Sum over the funds, each up to 1, of the N-PORT weight that names an issuer and could stand in the issuer's file. */
  readonly weight: number;
  /** The part of it whose issuer the issuer's file has too, under our merging. */
  readonly matched: number;
  /** The same when names are compared letter by letter: what merging is worth. */
  readonly matchedLiterally: number;
  /** Not in the fund's own file, but under the same number in another fund's: held since, so merged well. */
  readonly heldSince: number;
  /** `matched` and `heldSince` over `weight`, 0-1: what merging explains. The rest is named below as missed. */
  readonly explained: number;
  /** Cash and lending collateral, which issuers' files leave out; not in `weight`. */
  readonly cashLeftOut: number;
  /** Every name over 0.5% of its fund that is not in its file, with which of the three it is. */
  readonly unmatched: readonly string[];
}

const WORTH_NAMING = 5_000;

type Outcome = 'matched' | 'held since' | 'cash or collateral' | 'missed';

/**
 * Measures issuer merging on funds that come in two spellings: N-PORT lines against the issuer's file.
 * The two are months apart, so a company that is in another fund's file under the same number was bought
 * since; what is in none is a missed merge until somebody has looked.
 */
export function measureMerge({ facts, positions, issuerFiles }: FactsFolder): MergeMeasure {
  const pairs = facts.flatMap((fact) => {
    const file = issuerFiles.get(fact.ticker);
    const all = positions.get(fact.ticker);
    if (!file || !fact.nport) return [];
    const filed = all ? draftOfPositions(all, fact.nport.reportDate) : draftOfTopTen(fact.nport);
    const named = filed.lines.filter(({ name, weight }) => !namesNoIssuer(name) && weight > 0);
    return [{ ticker: fact.ticker, filed: named, own: draftOfIssuerFile(file, fact.ticker).lines }];
  });
  const table = makeIssuerTable(pairs.flatMap(({ filed, own }) => [...filed, ...own]));
  const inAnyFile = new Set(pairs.flatMap(({ own }) => own.map((line) => table.idOf(line))));
  const told = pairs.flatMap(({ ticker, filed, own }) => {
    const ids = new Set(own.map((line) => table.idOf(line)));
    const names = new Set(own.map(({ name }) => name));
    return filed.map((line) => ({
      ...{ ticker, line, isLiteral: names.has(line.name) },
      outcome: outcomeOf(line, {
        isMatched: ids.has(table.idOf(line)),
        isKnown: inAnyFile.has(table.idOf(line)),
      }),
    }));
  });
  const sum = (test: (each: (typeof told)[number]) => boolean) =>
    weightOf(told.filter(test).map(({ line }) => line)) / WHOLE_WEIGHT;
  const weight = sum(({ outcome }) => outcome !== 'cash or collateral');
  const [matched, heldSince] = [
    sum(({ outcome }) => outcome === 'matched'),
    sum(({ outcome }) => outcome === 'held since'),
  ];
  return {
    funds: pairs.length,
    weight,
    matched,
    matchedLiterally: sum(({ isLiteral }) => isLiteral),
    heldSince,
    explained: weight > 0 ? (matched + heldSince) / weight : 0,
    cashLeftOut: sum(({ outcome }) => outcome === 'cash or collateral'),
    unmatched: told
      .filter(({ outcome, line }) => outcome !== 'matched' && line.weight > WORTH_NAMING)
      .map(
        ({ ticker, line, outcome }) =>
          `${ticker}: ${line.name} ${(line.weight / 10_000).toFixed(2)}%, ${outcome}`,
      ),
  };
}

/** Lists cut names: "BLACKROCK GLOBAL" is a cash fund whose name the list of these funds has cut. */
const CUT_CASH_NAME = /^blackrock global$/i;

function outcomeOf(
  { name }: LineDraft,
  { isMatched, isKnown }: { readonly isMatched: boolean; readonly isKnown: boolean },
): Outcome {
  if (isMatched) return 'matched';
  const nature = natureFromName(name);
  if (
    nature === 'cash' ||
    nature === 'collateral' ||
    nature === 'repo' ||
    CUT_CASH_NAME.test(name)
  ) {
    return 'cash or collateral';
  }
  return isKnown ? 'held since' : 'missed';
}

function weightOf(lines: readonly LineDraft[]): number {
  return lines.reduce((sum, { weight }) => sum + weight, 0);
}
