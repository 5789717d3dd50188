import type { EvidenceId } from './evidence.ts';

/** Log odds. Written by `lib/workshop/fit-detection.ts`. */
export interface Weights {
  readonly base: number;
  readonly of: Readonly<Partial<Record<EvidenceId, number>>>;
}

export function logOdds(evidence: readonly EvidenceId[], weights: Weights): number {
  return evidence.reduce((sum, id) => sum + (weights.of[id] ?? 0), weights.base);
}
