import type { WatchlistService } from '#components/watchlist/watchlist-service.ts';
import { ask } from '#lib/messages/ask.ts';
import { onKept } from '#lib/platform/own-channel.ts';
import { outcomeOf } from './outcome-of.ts';

/** The reader's lists, kept by the background. */
export const watchlistService: WatchlistService = {
  readWatchlists: async () => outcomeOf(await ask('readWatchlists', {})),
  changeWatchlists: async (edit, basedOn) =>
    outcomeOf(await ask('changeWatchlists', { edit, basedOn })),
  onWatchlists: (run) => onKept('watchlists', run),
};
