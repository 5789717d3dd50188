import type { EvidenceId } from './evidence.ts';
import type { Surroundings } from './surroundings.ts';

/** What stands around the candidates of a batch, in order; the costly part, done once. */
export interface LocalEvidence {
  readonly all: readonly Surroundings[];
  readonly local: readonly (readonly EvidenceId[])[];
}
