import type { WatchlistsUpgrade } from './watchlists-upgrade.ts';

/** Version 2 adds notes, the archive and sizes in shares. What version 1 wrote means the same. */
export const v1ToV2: WatchlistsUpgrade = {
  from: 1,
  upgrade: (old) => ({ ...old, version: 2 }),
};
