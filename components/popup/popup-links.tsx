import { Icon } from '#components/theme/icon.tsx';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { FundKey } from '#lib/watchlists/watchlists.ts';
import type { PopupService } from './popup-service.ts';

/** The ways to the larger views: the reader's list looked through, and funds side by side. */
export function PopupLinks(props: {
  service: PopupService;
  lists: WatchlistsInHand;
  onCompare: (funds: readonly FundKey[]) => void;
}) {
  const { service, lists, onCompare } = props;
  // The first list in use that has funds is the one that badges and cards speak of, too.
  const list = lists.watchlists?.lists.find(
    ({ archived, rows }) => archived === undefined && rows.length > 0,
  );
  return (
    <nav className="popup-links" aria-label="Larger views">
      <button
        type="button"
        className="button"
        onClick={() => service.openXray({ ...(list && { list: list.id }), funds: [] })}
      >
        <Icon name="xray" />
        <span className="popup-link-label">{list ? `X-ray: ${list.name}` : 'X-ray'}</span>
      </button>
      <button type="button" className="button" onClick={() => onCompare([])}>
        <Icon name="compare" />
        Compare
      </button>
    </nav>
  );
}
