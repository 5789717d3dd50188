import { type FormEvent, useId, useState } from 'react';
import { useWatchWords } from '#components/strings/watch-words.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { isSameFund } from '#lib/funds/same-fund.ts';
import type { WatchlistEdit } from '#lib/watchlists/edit.ts';
import { undoOf } from '#lib/watchlists/undo-edit.ts';
import type { Watchlist, Watchlists } from '#lib/watchlists/watchlists.ts';
import type { WatchlistsInHand } from './use-watchlists.ts';

/** In which of the reader's lists a fund is: one box a list, and a field for a new one. */
export function WatchPanel({ fund, lists }: { fund: FundKey; lists: WatchlistsInHand }) {
  const { watchlists, trouble, change } = lists;
  const words = useWatchWords();
  const [taken, setTaken] = useState<{ readonly list: Watchlist; readonly way: WatchlistEdit }>();

  async function toggle(list: Watchlist, isWanted: boolean) {
    const edit = { kind: isWanted ? 'add' : 'remove', list: list.id, fund } as const;
    const after = await change(edit);
    // With the size and the note that stood beside it: ticking the box again would lose them.
    const way = watchlists && after && !isWanted && undoOf(edit, watchlists, after);
    setTaken(way ? { list, way } : undefined);
  }

  async function takeBack(way: WatchlistEdit) {
    if (await change(way)) setTaken(undefined);
  }

  return (
    <fieldset className="watch-panel">
      <legend className="unseen">{words.listsWith(fund.ticker)}</legend>
      {watchlists?.lists.map((list) => (
        <label key={list.id} className="choice">
          <input
            type="checkbox"
            checked={holds(list, fund)}
            onChange={(event) => void toggle(list, event.target.checked)}
          />
          <span>{list.name}</span>
        </label>
      ))}
      <p className="muted small" role="status">
        {taken && (
          <>
            {words.taken(fund.ticker, taken.list.name)}{' '}
            <button type="button" className="text-button" onClick={() => void takeBack(taken.way)}>
              {words.undo}
            </button>
          </>
        )}
      </p>
      {watchlists && <NewListForm fund={fund} watchlists={watchlists} change={change} />}
      {trouble !== undefined && (
        <p className="field-problem" role="alert">
          {trouble}
        </p>
      )}
    </fieldset>
  );
}

export function holds(list: Watchlist, fund: FundKey): boolean {
  return list.rows.some((row) => isSameFund(row, fund));
}

function NewListForm(props: {
  fund: FundKey;
  watchlists: Watchlists;
  change: WatchlistsInHand['change'];
}) {
  const { fund, watchlists, change } = props;
  const words = useWatchWords();
  const [name, setName] = useState(watchlists.lists.length === 0 ? words.firstList : '');
  const field = useId();
  async function create(event: FormEvent) {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return;
    const known = new Set(watchlists.lists.map((list) => list.id));
    const after = await change({ kind: 'create', name: wanted });
    const made = after?.lists.find((list) => !known.has(list.id));
    if (made === undefined) return;
    setName('');
    await change({ kind: 'add', list: made.id, fund });
  }
  return (
    <form className="new-list" onSubmit={(event) => void create(event)}>
      <label htmlFor={field} className="unseen">
        {words.newListName}
      </label>
      <input
        id={field}
        className="field"
        value={name}
        maxLength={80}
        placeholder={words.newList}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button" disabled={name.trim() === ''}>
        {words.createAndAdd}
      </button>
    </form>
  );
}
