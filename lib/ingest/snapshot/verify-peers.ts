import type { ColumnFile } from '#lib/funds/column-file.ts';
import { PEERS_FILE } from '#lib/funds/snapshot-file-names.ts';
import { openStoredPeers } from '#lib/funds/stored-peers.ts';
import { LEAST_TWIN_OVERLAP } from '#lib/metrics/near-twin.ts';

/** Room for single precision. */
const TOLERANCE = 1e-6;

/** Whether the columns of the peers point at funds and issuers that are there; one line a problem. */
export function peersProblems(
  file: ColumnFile,
  { funds, issuers }: { readonly funds: number; readonly issuers: number },
): string[] {
  const problems: string[] = [];
  const check = (holds: boolean, problem: string) => {
    if (!holds) problems.push(`${PEERS_FILE}: ${problem}`);
  };
  try {
    const peers = openStoredPeers(file);
    const { places, starts, weights } = peers;
    check(
      places.every((place, i) => place < funds && place > (places[i - 1] ?? -1)),
      'places',
    );
    check(starts.length <= issuers + 1, `${starts.length - 1} issuers of ${issuers}`);
    check(
      starts.every((start, i) => start >= (starts[i - 1] ?? 0)),
      'postings out of order',
    );
    check(
      peers.funds.every((fund) => fund < places.length),
      'postings of no fund',
    );
    check(
      weights.every((weight) => Math.abs(weight) <= 2),
      'weights that are no shares',
    );
    for (let place = 0; place < funds; place += 1) {
      const twin = peers.twinOf(place);
      if (!twin) continue;
      const { overlap } = twin;
      const isTwin = overlap >= LEAST_TWIN_OVERLAP - TOLERANCE && overlap <= 1;
      check(isTwin && twin.place < funds && twin.place !== place, `the twin of fund ${place}`);
    }
  } catch (error) {
    problems.push(`${PEERS_FILE}: ${error instanceof Error ? error.message : error}`);
  }
  return problems;
}
