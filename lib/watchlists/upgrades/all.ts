import { v1ToV2 } from './v1-to-v2.ts';

/**
 * Steps from one version of the stored watchlists to the next, oldest first; one file a step, with a whole
 * sample of every version in `test/watchlists/samples`.
 */
export interface WatchlistsUpgrade {
  readonly from: number;
  /** Gives a whole new record, `version` included. Never throws: what it cannot read it leaves as it is. */
  readonly upgrade: (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

export const WATCHLISTS_UPGRADES: readonly WatchlistsUpgrade[] = [v1ToV2];
