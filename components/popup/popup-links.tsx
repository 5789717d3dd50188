import { usePopupWords } from '#components/strings/popup-words.ts';
import { Icon } from '#components/theme/icon.tsx';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { PopupService } from './popup-service.ts';

/** The ways to the larger views: the reader's list looked through, and funds side by side. */
export function PopupLinks(props: {
  service: PopupService;
  lists: WatchlistsInHand;
  onCompare: (funds: readonly FundKey[]) => void;
}) {
  const { service, lists, onCompare } = props;
  const words = usePopupWords();
  // The first list in use that has funds is the one that badges and cards speak of, too.
  const list = lists.watchlists?.lists.find(
    ({ archived, rows }) => archived === undefined && rows.length > 0,
  );
  return (
    <nav className="popup-links" aria-label={words.largerViews}>
      <button
        type="button"
        className="button"
        onClick={() => service.openXray({ ...(list && { list: list.id }), funds: [] })}
      >
        <Icon name="xray" />
        <span className="popup-link-label">{list ? words.xrayOf(list.name) : words.xray}</span>
      </button>
      <button type="button" className="button" onClick={() => onCompare([])}>
        <Icon name="compare" />
        {words.compare}
      </button>
    </nav>
  );
}
