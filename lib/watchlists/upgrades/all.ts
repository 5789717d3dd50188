import { v1ToV2 } from './v1-to-v2.ts';
import type { WatchlistsUpgrade } from './watchlists-upgrade.ts';

/**
 * Steps from one version of the stored watchlists to the next, oldest first; one file a step, with a whole
 * sample of every version in `test/watchlists/samples`.
 */
export const WATCHLISTS_UPGRADES: readonly WatchlistsUpgrade[] = [v1ToV2];
