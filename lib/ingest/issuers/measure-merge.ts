import { namesNoIssuer } from '#lib/filings/issuers/no-issuer-names.ts';
import { WHOLE_WEIGHT } from '#lib/funds/snapshot-format.ts';
import { draftOfIssuerFile, draftOfPositions, draftOfTopTen } from '../facts/draft-holdings.ts';
import type { LineDraft } from '../facts/holdings-draft.ts';
import type { FactsFolder } from '../facts/read-facts-folder.ts';
import { makeIssuerTable } from './issuer-table.ts';

export interface MergeMeasure {
  /** Funds with an N-PORT list and the issuer's own file. */
  readonly funds: number;
  /** Sum over the funds of the N-PORT weight that names an issuer. */
  readonly weight: number;
  /** The part of it whose issuer the issuer's file has too, under our merging. */
  readonly matched: number;
  /** The same when names are compared letter by letter: what merging is worth. */
  readonly matchedLiterally: number;
  /** Every unmatched name over 0.5% of its fund. */
  readonly unmatched: readonly string[];
}

const WORTH_NAMING = 5_000;

/**
 * Measures issuer merging on funds that come in two spellings: N-PORT lines against the issuer's file.
 * What stays unmatched is a missed merge, or a holding that changed between the two dates, or lending
 * cash, which issuers' files leave out.
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
  const parts = pairs.map(({ ticker, filed, own }) => {
    const ids = new Set(own.map((line) => table.idOf(line)));
    const names = new Set(own.map(({ name }) => name));
    const missing = filed.filter((line) => !ids.has(table.idOf(line)));
    return {
      weight: weightOf(filed),
      matched: weightOf(filed) - weightOf(missing),
      literally: weightOf(filed.filter(({ name }) => names.has(name))),
      unmatched: missing
        .filter(({ weight }) => weight > WORTH_NAMING)
        .map(({ name, weight }) => `${ticker}: ${name} ${(weight / 10_000).toFixed(2)}%`),
    };
  });
  const sum = (read: (part: (typeof parts)[number]) => number) =>
    parts.reduce((total, part) => total + read(part), 0) / WHOLE_WEIGHT;
  return {
    funds: pairs.length,
    weight: sum((part) => part.weight),
    matched: sum((part) => part.matched),
    matchedLiterally: sum((part) => part.literally),
    unmatched: parts.flatMap((part) => part.unmatched),
  };
}

function weightOf(lines: readonly LineDraft[]): number {
  return lines.reduce((sum, { weight }) => sum + weight, 0);
}
