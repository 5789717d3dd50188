import { useState } from 'react';
import { useWatchlists } from '#components/watchlist/use-watchlists.ts';
import type { FundKey } from '#lib/watchlists/watchlists.ts';
import { FundDetail } from './fund-detail.tsx';
import { PopupHome } from './popup-home.tsx';
import type { PopupService } from './popup-service.ts';

/** The popup: a home with search and the page's funds, and one fund in detail. */
export function PopupApp({ service }: { service: PopupService }) {
  const [fund, setFund] = useState<FundKey>();
  const [query, setQuery] = useState('');
  const lists = useWatchlists(service);
  if (fund !== undefined) {
    return (
      <FundDetail
        key={`${fund.market} ${fund.ticker}`}
        fund={fund}
        service={service}
        lists={lists}
        onBack={() => setFund(undefined)}
      />
    );
  }
  return <PopupHome service={service} query={query} onQuery={setQuery} onOpen={setFund} />;
}
