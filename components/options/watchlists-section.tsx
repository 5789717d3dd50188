import { type FormEvent, type RefObject, useId, useRef, useState } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { useOneAtATime } from '#components/answers/use-one-at-a-time.ts';
import { useListWords } from '#components/strings/list-words.ts';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import { ArchivedLists } from './archived-lists.tsx';
import type { Confirmation } from './confirmation.tsx';
import { ImportList } from './import-list.tsx';
import { OptionsSection } from './options-section.tsx';
import type { OptionsService } from './options-service.ts';
import { type EditLists, useListEdits } from './use-list-edits.ts';
import { useReorder } from './use-reorder.ts';
import { WatchlistEditor } from './watchlist-editor.tsx';

/** The reader's lists: made, filled, put in order, archived, deleted; whatever is done can be taken back. */
export function WatchlistsSection(props: {
  service: OptionsService;
  lists: WatchlistsInHand;
  onDone: (confirmation: Confirmation) => void;
}) {
  const { service, lists, onDone } = props;
  const { watchlists, trouble } = lists;
  const words = useListWords();
  const edit = useListEdits(lists, onDone);
  const newName = useRef<HTMLInputElement>(null);
  const [made, setMade] = useState<string>();
  const shown = watchlists?.lists.filter(({ archived }) => !archived) ?? [];
  const box = useRef<HTMLDivElement>(null);
  const reorder = useReorder({
    list: () => box.current,
    count: shown.length,
    onMove(from, to) {
      const [list, other] = [shown[from], shown[to]];
      const place = watchlists?.lists.findIndex(({ id }) => id === other?.id) ?? -1;
      if (list === undefined || place < 0) return;
      void edit(
        { kind: 'move-list', list: list.id, to: place },
        { said: words.movedList(list.name, to + 1) },
      );
    },
  });

  async function remove({ id, name }: Watchlist) {
    const said = { said: words.deleted(name), undone: words.isBack(name) };
    // Its button is gone with the list; the keyboard goes on from the next field.
    if (await edit({ kind: 'delete', list: id }, said)) newName.current?.focus();
  }

  return (
    <OptionsSection id="watchlists" title={words.title} lead={words.lead}>
      {trouble !== undefined && <Trouble message={trouble} />}
      {watchlists && shown.length === 0 && <p className="muted">{words.none}</p>}
      <div ref={box}>
        {shown.map((list, place) => (
          <div
            key={list.id}
            className={
              place === reorder.from ? 'dragged' : place === reorder.to ? 'drop-before' : ''
            }
          >
            <WatchlistEditor
              list={list}
              startsWithSearch={list.id === made}
              service={service}
              edit={edit}
              handle={reorder.handle(place)}
              onDelete={() => void remove(list)}
            />
          </div>
        ))}
      </div>
      {watchlists && <NewWatchlist input={newName} edit={edit} onMade={setMade} />}
      {watchlists && <ImportList {...{ service, edit, trouble }} lists={shown} />}
      {watchlists && (
        <ArchivedLists
          lists={watchlists.lists.filter(({ archived }) => archived)}
          edit={edit}
          onDelete={(list) => void remove(list)}
        />
      )}
    </OptionsSection>
  );
}

function NewWatchlist(props: {
  input: RefObject<HTMLInputElement | null>;
  edit: EditLists;
  /** The new list's id: what a reader does next is fill it. */
  onMade: (id: string) => void;
}) {
  const words = useListWords();
  const [name, setName] = useState('');
  const field = useId();
  const once = useOneAtATime();
  function create(event: FormEvent) {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted !== '') once(() => made(wanted));
  }
  async function made(wanted: string) {
    const said = { said: words.created(wanted), undone: words.taken(wanted) };
    const after = await props.edit({ kind: 'create', name: wanted }, said);
    if (after === undefined) return;
    setName('');
    const newest = after.lists.at(-1);
    if (newest) props.onMade(newest.id);
  }
  return (
    <form className="inline-form" onSubmit={create}>
      <label htmlFor={field}>{words.newList}</label>
      <div className="inline-fields">
        <input
          ref={props.input}
          id={field}
          className="field"
          value={name}
          maxLength={80}
          placeholder={words.newListExample}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button" disabled={name.trim() === ''}>
          {words.create}
        </button>
      </div>
    </form>
  );
}
