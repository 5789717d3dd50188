import {
  memo,
  startTransition,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useListWords } from '#components/strings/list-words.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { Watchlist, WatchlistRow } from '#lib/watchlists/watchlists.ts';
import type { OptionsService } from './options-service.ts';
import { useBadges } from './use-badges.ts';
import type { EditLists } from './use-list-edits.ts';
import { useReorder } from './use-reorder.ts';
import { WatchlistRowLine } from './watchlist-row-line.tsx';

/** Rows drawn with each “more”: a long list stays as quick as a short one. */
const AT_ONCE = 100;
/** Rows of the first picture; the others of the first hundred follow when there is time. */
const FIRST = 25;
/** Lists up to this length need no filter. */
const SHORT_LIST = 20;

/**
 * The funds of a list: a filter for long ones, handles to put them in order, and the rows. Drawn anew when the list
 * changed, not whenever its page did.
 */
export const WatchlistRows = memo(function WatchlistRows(props: {
  list: Watchlist;
  service: OptionsService;
  edit: EditLists;
  onRemoved: () => void;
}) {
  const { list, service, edit, onRemoved } = props;
  const words = useListWords();
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(FIRST);
  useEffect(() => startTransition(() => setMost(AT_ONCE)), []);
  const rows = useRef<HTMLUListElement>(null);
  const badges = useBadges(list.rows.slice(0, Math.max(most, AT_ONCE)), service);
  const wanted = useDeferredValue(query);
  const found = useMemo(
    () => list.rows.filter((row) => fits(row, badges, wanted)),
    [list.rows, badges, wanted],
  );
  const shown = found.slice(0, most);
  const reorder = useReorder({
    list: () => rows.current,
    count: list.rows.length,
    onMove(from, to) {
      const row = list.rows[from];
      if (row === undefined) return;
      const { ticker, market } = row;
      void edit(
        { kind: 'move', list: list.id, fund: { ticker, market }, to },
        { said: words.movedRow(ticker, to + 1) },
      );
    },
  });

  return (
    <>
      {list.rows.length > SHORT_LIST && (
        <RowFilter list={list} query={query} onQuery={setQuery} found={found.length} />
      )}
      <ul ref={rows} className="watchlist-rows" aria-label={words.rowsOf(list.name)}>
        {shown.map((row, place) => (
          <li
            key={fundKeyText(row)}
            className={`watchlist-row${place === reorder.from ? ' dragged' : ''}${dropMark(reorder, place, shown.length)}`}
          >
            <WatchlistRowLine
              row={row}
              listId={list.id}
              listName={list.name}
              badge={badges.get(fundKeyText(row))}
              edit={edit}
              handle={query.trim() === '' ? reorder.handle(place) : undefined}
              onRemoved={onRemoved}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="watchlist-empty muted">{words.noMatch(query.trim())}</p>}
      {most >= AT_ONCE && found.length > shown.length && (
        <p className="watchlist-more">
          <button type="button" className="button" onClick={() => setMost(most + AT_ONCE)}>
            {words.showMore(Math.min(AT_ONCE, found.length - shown.length))}
          </button>
          <span className="muted small">{words.total(shown.length, found.length)}</span>
        </p>
      )}
    </>
  );
});

function RowFilter(props: {
  list: Watchlist;
  query: string;
  found: number;
  onQuery: (query: string) => void;
}) {
  const words = useListWords();
  const field = useId();
  return (
    <div className="watchlist-filter">
      <label htmlFor={field} className="unseen">
        {words.filter(props.list.name)}
      </label>
      <input
        id={field}
        className="field"
        type="search"
        value={props.query}
        placeholder={words.filterExample}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => props.onQuery(event.target.value)}
      />
      <p className="unseen" role="status">
        {props.query.trim() === '' ? '' : words.total(props.found, props.list.rows.length)}
      </p>
    </div>
  );
}

function fits(row: WatchlistRow, badges: ReadonlyMap<string, BadgeModel>, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return true;
  const name = badges.get(fundKeyText(row))?.name ?? '';
  return `${row.ticker} ${name} ${row.note ?? ''}`.toLowerCase().includes(wanted);
}

/** A line where a dragged row would land. */
function dropMark(
  { from, to }: { from: number | undefined; to: number | undefined },
  place: number,
  count: number,
): string {
  if (to === undefined || to === from) return '';
  if (to === place) return ' drop-before';
  return to === count && place === count - 1 ? ' drop-after' : '';
}
