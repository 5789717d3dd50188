import { useState } from 'react';
import { FundSearch } from '#components/search/fund-search.tsx';
import { useCommonWords } from '#components/strings/common-words.ts';
import { useWatchWords } from '#components/strings/watch-words.ts';
import { useWelcomeWords } from '#components/strings/welcome-words.ts';
import { Icon } from '#components/theme/icon.tsx';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { WelcomeService } from './welcome-service.ts';

/** A few funds that the reader owns, into one list; it can be skipped. */
export function FirstFunds({
  service,
  lists,
}: {
  service: WelcomeService;
  lists: WatchlistsInHand;
}) {
  const { watchlists, trouble, change } = lists;
  const words = useWatchWords();
  const { remove } = useCommonWords();
  const { funds } = useWelcomeWords();
  const [query, setQuery] = useState('');
  const list = watchlists?.lists[0];

  async function add({ ticker, market }: FundKey) {
    setQuery('');
    const fund = { ticker, market };
    await change(
      list === undefined
        ? { kind: 'create', name: words.firstList, rows: [fund] }
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
        label={funds.add}
        placeholder={funds.addExample}
      />
      {trouble !== undefined && (
        <p className="field-problem" role="alert">
          {trouble}
        </p>
      )}
      {list !== undefined && list.rows.length > 0 && (
        <ul className="chip-row" aria-label={words.fundsIn(list.name)}>
          {list.rows.map(({ ticker, market }) => (
            <li key={fundKeyText({ market, ticker })} className="chip">
              <span>{ticker}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={remove(ticker)}
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
