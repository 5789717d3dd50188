import { useState } from 'react';
import { FundSearch } from '#components/search/fund-search.tsx';
import { Icon } from '#components/theme/icon.tsx';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { FundKey } from '#lib/watchlists/watchlists.ts';
import type { WelcomeService } from './welcome-service.ts';

/** Name of the list that the first funds go into. */
const FIRST_LIST = 'My funds';

/** A few funds that the reader owns, into one list; it can be skipped. */
export function FirstFunds({
  service,
  lists,
}: {
  service: WelcomeService;
  lists: WatchlistsInHand;
}) {
  const { watchlists, trouble, change } = lists;
  const [query, setQuery] = useState('');
  const list = watchlists?.lists[0];

  async function add({ ticker, market }: FundKey) {
    setQuery('');
    const fund = { ticker, market };
    await change(
      list === undefined
        ? { kind: 'create', name: FIRST_LIST, rows: [fund] }
        : { kind: 'add', list: list.id, fund },
    );
  }

  return (
    <div className="first-funds">
      <FundSearch
        service={service}
        query={query}
        onQuery={setQuery}
        onOpen={(fund) => void add(fund)}
        label="Add a fund that you own"
        placeholder="Add a fund that you own: ticker or name"
      />
      {trouble !== undefined && (
        <p className="field-problem" role="alert">
          {trouble}
        </p>
      )}
      {list !== undefined && list.rows.length > 0 && (
        <ul className="chip-row" aria-label={`Funds in ${list.name}`}>
          {list.rows.map(({ ticker, market }) => (
            <li key={`${market} ${ticker}`} className="chip">
              <span>{ticker}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={`Remove ${ticker}`}
                onClick={() =>
                  void change({ kind: 'remove', list: list.id, fund: { ticker, market } })
                }
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
