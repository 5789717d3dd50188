import { useEffect, useState } from 'react';
import { useWatchlists } from '#components/watchlist/use-watchlists.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { FundPage } from '#lib/view/fund-page.ts';
import { FundDetail } from './fund-detail.tsx';
import { PopupCompare } from './popup-compare.tsx';
import { PopupHome } from './popup-home.tsx';
import type { PopupService } from './popup-service.ts';

/**
 * The popup: a home with search and the page's funds, and one fund in detail. Opened as a tab with a fund
 * in its address, it begins with that (`start`).
 */
export function PopupApp(props: {
  service: PopupService;
  start?: FundPage;
  /** Begins with this in the search: what was selected on a page, or typed into the address bar. */
  searched?: string;
}) {
  const { service, start, searched = '' } = props;
  const asksToCompare = start?.view === 'compare';
  const [open, setOpen] = useState<FundPage | undefined>(asksToCompare ? undefined : start);
  const [compared, setCompared] = useState<readonly FundKey[] | undefined>(
    asksToCompare ? [{ ticker: start.ticker, market: start.market }] : undefined,
  );
  const openFund = ({ ticker, market }: FundKey) => setOpen({ ticker, market, view: 'detail' });
  const [query, setQuery] = useState(searched);
  const lists = useWatchlists(service);
  useEffect(() => {
    if (open) service.rememberFund(open);
  }, [open, service]);
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
      <FundDetail
        key={`${open.market} ${open.ticker} ${open.view}`}
        page={open}
        service={service}
        lists={lists}
        onBack={() => setOpen(undefined)}
      />
    );
  }
  return (
    <PopupHome
      service={service}
      lists={lists}
      query={query}
      onQuery={setQuery}
      onOpen={openFund}
      onCompare={setCompared}
    />
  );
}
