import { lazy, Suspense, useEffect, useState } from 'react';
import { useCommonWords } from '#components/strings/common-words.ts';
import { useWatchlists } from '#components/watchlist/use-watchlists.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { FundPage } from '#lib/view/fund-page.ts';
import { PopupCompare } from './popup-compare.tsx';
import { PopupHome } from './popup-home.tsx';
import type { PageFund, PopupService } from './popup-service.ts';
import { usePressedBefore } from './use-pressed-before.ts';

/** Long after the popup's first answer, and before anybody has read it. ms */
const READ_AHEAD_AFTER_MS = 400;

const loadDetail = () => import('./fund-detail.tsx');

/** A fund's sheet; fetched while the home is looked at, so that what opens first is small. */
const FundDetail = lazy(async () => ({ default: (await loadDetail()).FundDetail }));

/**
 * The popup: a home with search and the page's funds, and one fund in detail. Opened as a tab with a fund
 * in its address, it begins with that (`start`).
 */
export function PopupApp(props: {
  service: PopupService;
  start?: FundPage;
  /** Begins with this in the search: what was selected on a page, or typed into the address bar. */
  searched?: string;
  /** The page's funds where their list stands there already, as `drawFirstFunds` draws it. */
  drawnFunds?: readonly PageFund[];
}) {
  const { service, start, searched = '', drawnFunds } = props;
  const asksToCompare = start?.view === 'compare';
  const [open, setOpen] = useState<FundPage | undefined>(asksToCompare ? undefined : start);
  const [compared, setCompared] = useState<readonly FundKey[] | undefined>(
    asksToCompare ? [{ ticker: start.ticker, market: start.market }] : undefined,
  );
  const openFund = ({ ticker, market }: FundKey) => setOpen({ ticker, market, view: 'detail' });
  const [query, setQuery] = useState(searched);
  // Of the first home only: whoever comes back to it hears the page anew.
  const [drawn, setDrawn] = useState(drawnFunds);
  useEffect(() => setDrawn(undefined), []);
  const lists = useWatchlists(service);
  useEffect(() => {
    if (open) service.rememberFund(open);
  }, [open, service]);
  usePressedBefore();
  const { opening } = useCommonWords();
  useEffect(() => {
    // Once nothing else is going on; opening a fund before that waits for the same file.
    const timer = setTimeout(() => void loadDetail().catch(() => undefined), READ_AHEAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (compared !== undefined) {
    return (
      <PopupCompare
        funds={compared}
        onFunds={setCompared}
        service={service}
        onBack={() => setCompared(undefined)}
      />
    );
  }
  if (open !== undefined) {
    return (
      <Suspense fallback={<p className="empty">{opening}</p>}>
        <FundDetail
          key={`${open.market} ${open.ticker} ${open.view}`}
          page={open}
          service={service}
          lists={lists}
          onBack={() => setOpen(undefined)}
        />
      </Suspense>
    );
  }
  return (
    <PopupHome
      service={service}
      lists={lists}
      drawn={drawn}
      query={query}
      onQuery={setQuery}
      onOpen={openFund}
      onCompare={setCompared}
    />
  );
}
