import { useRef, useState } from 'react';
import { FundSearch } from '#components/search/fund-search.tsx';
import { Icon } from '#components/theme/icon.tsx';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import { watchlistCsv } from '#lib/watchlists/export-csv.ts';
import type { FundKey, Watchlist, WatchlistRow } from '#lib/watchlists/watchlists.ts';
import type { Confirmation } from './confirmation.tsx';
import { ListName } from './list-name.tsx';
import type { OptionsService } from './options-service.ts';
import { useBadges } from './use-badges.ts';
import { WatchlistRowLine } from './watchlist-row-line.tsx';

/** One list: its name, its funds with sizes, a search to add another, and its end. */
export function WatchlistEditor(props: {
  list: Watchlist;
  /** The keyboard goes on in the list's search. */
  startsWithSearch: boolean;
  service: OptionsService;
  change: WatchlistsInHand['change'];
  onDone: (confirmation: Confirmation) => void;
  onDelete: () => void;
}) {
  const { list, startsWithSearch, service, change, onDone, onDelete } = props;
  const badges = useBadges(list.rows, service);
  const [query, setQuery] = useState('');
  const article = useRef<HTMLElement>(null);

  async function add({ ticker, market }: FundKey) {
    setQuery('');
    const after = await change({ kind: 'add', list: list.id, fund: { ticker, market } });
    if (after) onDone({ text: `${ticker} added to ${list.name}` });
  }

  async function remove(row: WatchlistRow, place: number) {
    const { size, ...fund } = row;
    const after = await change({ kind: 'remove', list: list.id, fund });
    if (after === undefined) return;
    // Its button is gone with the row; the keyboard goes on from the list's search.
    article.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
    onDone({
      text: `${row.ticker} removed from ${list.name}`,
      undo: () => void putBack(row, place),
    });
  }

  async function putBack({ size, ...fund }: WatchlistRow, place: number) {
    await change({ kind: 'add', list: list.id, fund, ...(size && { size }) });
    await change({ kind: 'move', list: list.id, fund, to: place });
    onDone({ text: `${fund.ticker} is back in ${list.name}` });
  }

  return (
    <article ref={article} className="watchlist" aria-label={`List ${list.name}`}>
      <header className="watchlist-head">
        <ListName
          name={list.name}
          onRename={async (name) => {
            if (await change({ kind: 'rename', list: list.id, name })) {
              onDone({ text: `Renamed to ${name}` });
            }
          }}
        />
        <p className="muted small">
          {list.rows.length === 1 ? '1 fund' : `${list.rows.length} funds`}
        </p>
        {list.rows.length > 0 && (
          <button
            type="button"
            className="button quiet"
            onClick={() => service.saveFile(`${list.name}.csv`, watchlistCsv(list))}
          >
            Export<span className="unseen"> {list.name} as CSV</span>
          </button>
        )}
        <button type="button" className="button quiet" onClick={onDelete}>
          <Icon name="trash" /> Delete<span className="unseen"> {list.name}</span>
        </button>
      </header>
      {list.rows.length > 0 && (
        <ul className="watchlist-rows" aria-label={`Funds in ${list.name}`}>
          {list.rows.map((row, place) => (
            <WatchlistRowLine
              key={`${row.market} ${row.ticker}`}
              row={row}
              badge={badges.get(`${row.market} ${row.ticker}`)}
              onResize={async (size) => {
                const { ticker, market } = row;
                const edit = { kind: 'resize', list: list.id, fund: { ticker, market } } as const;
                const after = await change({ ...edit, ...(size && { size }) });
                if (after) onDone({ text: `${ticker} saved` });
              }}
              onRemove={() => void remove(row, place)}
            />
          ))}
        </ul>
      )}
      <FundSearch
        service={service}
        query={query}
        onQuery={setQuery}
        onOpen={(fund) => void add(fund)}
        label={`Add a fund to ${list.name}`}
        placeholder="Add a fund: ticker or name"
        autoFocus={startsWithSearch}
      />
    </article>
  );
}
