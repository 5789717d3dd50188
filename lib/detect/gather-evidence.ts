import type { CandidateBatch, Listings } from './candidate.ts';
import type { EvidenceId } from './evidence.ts';
import {
  evidenceOfForm,
  evidenceOfOtherNames,
  evidenceOfPage,
  evidenceOfWords,
  namesOf,
} from './evidence-around.ts';
import { evidenceBeside } from './evidence-beside.ts';
import { evidenceOfPlaces } from './evidence-place.ts';
import type { LocalEvidence } from './local-evidence.ts';
import { withPageEvidence } from './page-evidence.ts';
import { surroundingsOf } from './surroundings.ts';

const CAPITALS: ReadonlySet<EvidenceId> = new Set([
  'capitals before',
  'capitals after',
  'capitals line',
]);

/** All evidence for each candidate of a batch, in order. */
export function gatherEvidence(batch: CandidateBatch, listings: Listings): EvidenceId[][] {
  return withPageEvidence(localEvidence(batch, listings), { batch, listings });
}

export function localEvidence(batch: CandidateBatch, listings: Listings): LocalEvidence {
  const all = surroundingsOf(batch);
  const places = evidenceOfPlaces(all);
  const namesBySymbol = new Map(
    [...new Set(batch.candidates.map(({ symbol }) => symbol))].map((symbol) => [
      symbol,
      namesOf(symbol, listings),
    ]),
  );
  const local = all.map((around, index) => {
    const names = namesBySymbol.get(around.candidate.symbol) ?? [];
    return [
      ...evidenceOfForm(around, names),
      ...evidenceBeside(around),
      ...(places[index] ?? []),
      ...evidenceOfWords(around, names),
      ...evidenceOfPage(around, batch.page),
      ...evidenceOfOtherNames(around),
    ];
  });
  return { all, local: local.map(withoutListCapitals) };
}

/** In `SPY QQQ SCHD` the capital words beside a symbol are its company, not a shouted line. */
function withoutListCapitals(evidence: readonly EvidenceId[]): EvidenceId[] {
  const isList = evidence.includes('joined with fund') || evidence.includes('row of symbols');
  return evidence.filter((id) => !isList || !CAPITALS.has(id));
}
