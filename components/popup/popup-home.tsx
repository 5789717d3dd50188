import { FundSearch } from '#components/search/fund-search.tsx';
import { usePopupWords } from '#components/strings/popup-words.ts';
import { Icon } from '#components/theme/icon.tsx';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { FreshChanges } from './fresh-changes.tsx';
import { PageFunds } from './page-funds.tsx';
import { PopupLinks } from './popup-links.tsx';
import type { PageFund, PopupService } from './popup-service.ts';
import { PrivateNote } from './private-note.tsx';
import { RecentFunds } from './recent-funds.tsx';

/** Search above, the funds of the page below; results take the page's place while something is typed. */
export function PopupHome(props: {
  service: PopupService;
  query: string;
  onQuery: (query: string) => void;
  onOpen: (fund: FundKey) => void;
  onCompare: (funds: readonly FundKey[]) => void;
  lists: WatchlistsInHand;
  /** The page's funds where their list stands there already. */
  drawn: readonly PageFund[] | undefined;
}) {
  const { service, query, onQuery, onOpen, onCompare, lists, drawn } = props;
  const words = usePopupWords();
  return (
    <div className="popup">
      <header className="popup-bar">
        <h1 className="popup-brand">{words.product}</h1>
        <button
          type="button"
          className="icon-button"
          aria-label={words.settings}
          title={words.settings}
          onClick={() => service.openOptions()}
        >
          <Icon name="gear" />
        </button>
      </header>
      <main className="popup-main">
        <FundSearch
          service={service}
          query={query}
          onQuery={onQuery}
          onOpen={onOpen}
          label={words.search}
          placeholder={words.searchExample}
          autoFocus
        />
        {query.trim() === '' && (
          <>
            <PrivateNote service={service} />
            <PopupLinks service={service} lists={lists} onCompare={onCompare} />
            <PageFunds service={service} drawn={drawn} onOpen={onOpen} onCompare={onCompare} />
            <FreshChanges service={service} />
            <RecentFunds service={service} onOpen={onOpen} />
          </>
        )}
      </main>
    </div>
  );
}
