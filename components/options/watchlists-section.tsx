import { type FormEvent, type RefObject, useId, useRef, useState } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import type { Confirmation } from './confirmation.tsx';
import { ImportList } from './import-list.tsx';
import { OptionsSection } from './options-section.tsx';
import type { OptionsService } from './options-service.ts';
import { WatchlistEditor } from './watchlist-editor.tsx';

/** The reader's lists: made, renamed, filled, deleted; whatever is taken away can be taken back. */
export function WatchlistsSection(props: {
  service: OptionsService;
  lists: WatchlistsInHand;
  onDone: (confirmation: Confirmation) => void;
}) {
  const { service, lists, onDone } = props;
  const { watchlists, trouble, change } = lists;
  const newName = useRef<HTMLInputElement>(null);
  const [made, setMade] = useState<string>();

  async function remove(list: Watchlist, place: number) {
    const after = await change({ kind: 'delete', list: list.id });
    if (after === undefined) return;
    // Its button is gone with the list; the keyboard goes on from the next field.
    newName.current?.focus();
    onDone({
      text: `${list.name} deleted`,
      undo: () => void restore(list, place),
    });
  }

  async function restore(list: Watchlist, place: number) {
    const after = await change({ kind: 'create', name: list.name, rows: list.rows });
    const made = after?.lists.at(-1);
    if (made) await change({ kind: 'move-list', list: made.id, to: place });
    onDone({ text: `${list.name} is back` });
  }

  return (
    <OptionsSection
      id="watchlists"
      title="Watchlists"
      lead="Funds that you own or watch. A size is optional: a share of the list, or an amount."
    >
      {trouble !== undefined && <Trouble message={trouble} />}
      {watchlists?.lists.length === 0 && (
        <p className="muted">No list yet. Make one here, or add a fund from the popup.</p>
      )}
      {watchlists?.lists.map((list, place) => (
        <WatchlistEditor
          key={list.id}
          list={list}
          startsWithSearch={list.id === made}
          service={service}
          change={change}
          onDone={onDone}
          onDelete={() => void remove(list, place)}
        />
      ))}
      {watchlists && (
        <NewWatchlist input={newName} change={change} onDone={onDone} onMade={setMade} />
      )}
      {watchlists && <ImportList service={service} change={change} onDone={onDone} />}
    </OptionsSection>
  );
}

function NewWatchlist(props: {
  input: RefObject<HTMLInputElement | null>;
  change: WatchlistsInHand['change'];
  onDone: (confirmation: Confirmation) => void;
  /** The new list's id: what a reader does next is fill it. */
  onMade: (id: string) => void;
}) {
  const [name, setName] = useState('');
  const field = useId();
  async function create(event: FormEvent) {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return;
    const after = await props.change({ kind: 'create', name: wanted });
    if (after === undefined) return;
    setName('');
    const newest = after.lists.at(-1);
    if (newest) props.onMade(newest.id);
    props.onDone({ text: `${wanted} created` });
  }
  return (
    <form className="inline-form" onSubmit={(event) => void create(event)}>
      <label htmlFor={field}>New list</label>
      <div className="inline-fields">
        <input
          ref={props.input}
          id={field}
          className="field"
          value={name}
          maxLength={80}
          placeholder="Retirement"
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button" disabled={name.trim() === ''}>
          Create
        </button>
      </div>
    </form>
  );
}
