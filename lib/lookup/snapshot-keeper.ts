import type { Clock } from '#lib/platform/clock.ts';
import type { PackagedSnapshot } from './packaged-snapshot.ts';

/**
 * Opens the packaged snapshot when first needed and keeps it. Damage is reported, not thrown; the package
 * is read again later, since a damaged read can be the disk's bad moment while the package is whole.
 */
export interface SnapshotKeeper<Snapshot = PackagedSnapshot> {
  /** What `read` makes of the open snapshot, or `unavailable`. Never rejects. */
  readonly use: <T>(read: (snapshot: Snapshot) => T | Promise<T>) => Promise<T | 'unavailable'>;
  /** Opens anew at the next question: there are other data now. */
  readonly reopen: () => void;
}

export interface SnapshotKeeperParts<Snapshot> {
  readonly open: () => Promise<Snapshot>;
  /** Called when the open snapshot failed a question: a fetched one is given up for the packaged one. Never rejects. */
  readonly onFailure?: () => void;
  readonly clock: Clock;
  readonly report: (doing: string, error: unknown) => void;
}

/** Between two readings of a damaged package: soon for the reader, rare enough for a page full of tickers. */
export const REREAD_AFTER_MS = 5_000;

export function makeSnapshotKeeper<Snapshot>(
  parts: SnapshotKeeperParts<Snapshot>,
): SnapshotKeeper<Snapshot> {
  const { open, clock, report } = parts;
  let opening: Promise<Snapshot> | undefined;
  /** When the open snapshot first failed a question. Until it is read again it goes on answering others. */
  let failedAt: number | undefined;

  function current(): Promise<Snapshot> {
    const isDue = failedAt !== undefined && clock.now() - failedAt >= REREAD_AFTER_MS;
    if (opening === undefined || isDue) {
      opening = open();
      failedAt = undefined;
    }
    return opening;
  }

  return {
    reopen() {
      opening = undefined;
      failedAt = undefined;
    },
    async use(read) {
      const snapshot = current();
      try {
        return await read(await snapshot);
      } catch (error) {
        if (snapshot === opening && failedAt === undefined) {
          failedAt = clock.now();
          report('reading the packaged snapshot', error);
          parts.onFailure?.();
        }
        return 'unavailable';
      }
    },
  };
}
