import { useState } from 'react';
import { FundSearch } from '#components/search/fund-search.tsx';
import { useWatchWords } from '#components/strings/watch-words.ts';
import { useWelcomeWords } from '#components/strings/welcome-words.ts';
import type { MadeEdit } from '#components/watchlist/list-turns.ts';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import { FundChips } from './fund-chips.tsx';
import { takeFocus } from './take-focus.ts';
import type { WelcomeService } from './welcome-service.ts';

/** The way back of a fund that was taken out. */
interface Undo {
  readonly way: NonNullable<MadeEdit['takeBack']>;
  /** `market ticker` */
  readonly fund: string;
}

/** What was done last, in words. */
interface Done {
  readonly said: string;
  readonly undo?: Undo;
}

/** A few funds that the reader owns, into the first list in use; it can be skipped. */
export function FirstFunds({
  service,
  lists,
}: {
  service: Pick<WelcomeService, 'search' | 'openOptions'>;
  lists: WatchlistsInHand;
}) {
  const { watchlists, trouble, change } = lists;
  const words = useWatchWords();
  const { funds } = useWelcomeWords();
  const [query, setQuery] = useState('');
  const [done, setDone] = useState<Done>();
  const [returned, setReturned] = useState<string>();
  // What was put away counts nowhere: nothing is added to it.
  const list = watchlists?.lists.find(({ archived }) => !archived);

  async function add({ ticker, market }: FundKey) {
    setQuery('');
    const fund = { ticker, market };
    const made = await change(
      list === undefined
        ? { kind: 'create', name: words.firstList, rows: [fund] }
        : { kind: 'add', list: list.id, fund },
    );
    setDone(made && { said: funds.added(ticker, list?.name ?? words.firstList) });
  }

  async function remove(fund: FundKey) {
    if (list === undefined) return;
    const made = await change({ kind: 'remove', list: list.id, fund });
    // With the size and the note that stood beside it: adding the fund again would lose them.
    const way = made?.takeBack;
    const undo = way && { way, fund: fundKeyText(fund) };
    setDone(made && { said: words.taken(fund.ticker, list.name), ...(undo && { undo }) });
    setReturned(undefined);
  }

  async function takeBack({ way, fund }: Undo) {
    if (!(await way())) return;
    setDone(undefined);
    setReturned(fund);
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
        <FundChips
          list={list}
          focused={returned}
          onRemove={(fund) => void remove(fund)}
          onAll={() => service.openOptions()}
        />
      )}
      <p className="first-funds-done muted small" role="status">
        {done?.said}
        {done?.undo && <UndoButton key={done.undo.fund} undo={done.undo} onUndo={takeBack} />}
      </p>
    </div>
  );
}

/** The chip's own button is gone: the keyboard goes on from here. */
function UndoButton(props: { undo: Undo; onUndo: (undo: Undo) => Promise<void> }) {
  const { undo, onUndo } = props;
  const words = useWatchWords();
  return (
    <>
      {' '}
      <button
        ref={takeFocus}
        type="button"
        className="text-button"
        onClick={() => void onUndo(undo)}
      >
        {words.undo}
      </button>
    </>
  );
}
