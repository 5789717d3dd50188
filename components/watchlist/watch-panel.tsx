import { type FormEvent, useId, useState } from 'react';
import { useOneAtATime } from '#components/answers/use-one-at-a-time.ts';
import { useWatchWords } from '#components/strings/watch-words.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { isSameFund } from '#lib/funds/same-fund.ts';
import type { Watchlist, Watchlists } from '#lib/watchlists/watchlists.ts';
import type { MadeEdit } from './list-turns.ts';
import type { WatchlistsInHand } from './use-watchlists.ts';

/** In which of the reader's lists a fund is: one box a list, and a field for a new one. */
export function WatchPanel({ fund, lists }: { fund: FundKey; lists: WatchlistsInHand }) {
  const { watchlists, trouble, change } = lists;
  const words = useWatchWords();
  const [taken, setTaken] = useState<Taken>();

  async function toggle(list: Watchlist, isWanted: boolean) {
    const made = await change({ kind: isWanted ? 'add' : 'remove', list: list.id, fund });
    // With the size and the note that stood beside it: ticking the box again would lose them.
    const takeBack = isWanted ? undefined : made?.takeBack;
    setTaken(takeBack && { list, takeBack });
  }

  async function putBack({ takeBack }: Taken) {
    if (await takeBack()) setTaken(undefined);
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
            <button type="button" className="text-button" onClick={() => void putBack(taken)}>
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

/** What was taken out of a list last. */
interface Taken {
  readonly list: Watchlist;
  readonly takeBack: NonNullable<MadeEdit['takeBack']>;
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
  const once = useOneAtATime();
  function create(event: FormEvent) {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return;
    const { ticker, market } = fund;
    once(async () => {
      const made = await change({ kind: 'create', name: wanted, rows: [{ ticker, market }] });
      if (made) setName('');
    });
  }
  return (
    <form className="new-list" onSubmit={create}>
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
