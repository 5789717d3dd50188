import { useCallback, useRef, useState } from 'react';
import { useListWords } from '#components/strings/list-words.ts';
import { Icon } from '#components/theme/icon.tsx';
import { xrayAddress } from '#lib/view/xray/xray-address.ts';
import { MOST_LIST_NOTE } from '#lib/watchlists/note-bounds.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import { AddFund } from './add-fund.tsx';
import { ListMenu } from './list-menu.tsx';
import { ListName } from './list-name.tsx';
import { listSum } from './list-sum.ts';
import { NoteField } from './note-field.tsx';
import type { OptionsService } from './options-service.ts';
import type { EditLists } from './use-list-edits.ts';
import type { HandleProps } from './use-reorder.ts';
import { WatchlistRows } from './watchlist-rows.tsx';

/** One list: its name and note, its funds with sizes, a search to add another, and what can be done with it. */
export function WatchlistEditor(props: {
  list: Watchlist;
  /** The keyboard goes on in the list's search. */
  startsWithSearch: boolean;
  service: OptionsService;
  edit: EditLists;
  handle: HandleProps;
  onDelete: () => void;
}) {
  const { list, startsWithSearch, service, edit, handle, onDelete } = props;
  const words = useListWords();
  const [noting, setNoting] = useState(false);
  const article = useRef<HTMLElement>(null);
  const { id, name, rows, note } = list;

  // Its button is gone with the row; the keyboard goes on from the list's search.
  const toSearch = useCallback(
    () => article.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus(),
    [],
  );

  return (
    <article ref={article} className="watchlist" aria-label={words.listLabel(name)}>
      <header className="watchlist-head">
        <button
          type="button"
          className="icon-button grip"
          aria-label={words.moveList(name)}
          title={words.moveList(name)}
          {...handle}
        >
          <Icon name="grip" />
        </button>
        <ListName
          name={name}
          onRename={(wanted) =>
            edit({ kind: 'rename', list: id, name: wanted }, { said: words.renamed(wanted) }).then(
              Boolean,
            )
          }
        />
        <p className="muted small">
          {[words.funds(rows.length), ...listSum(list, words)].join(' · ')}
        </p>
        {rows.length > 0 && (
          <a
            className="button quiet"
            href={xrayAddress({ list: id, funds: [] })}
            aria-label={words.xrayOf(name)}
          >
            <Icon name="xray" /> {words.xray}
          </a>
        )}
        <ListMenu
          list={list}
          service={service}
          edit={edit}
          onNote={() => setNoting(true)}
          onDelete={onDelete}
        />
      </header>
      {(noting || note !== undefined) && (
        <NoteField
          label={words.noteOf(name)}
          note={note}
          most={MOST_LIST_NOTE}
          startsHere={noting && note === undefined}
          onSave={(text) =>
            edit(
              { kind: 'note-list', list: id, ...(text !== undefined && { note: text }) },
              { said: words.noteSaved(name) },
            ).then(Boolean)
          }
        />
      )}
      {rows.length > 0 && (
        <WatchlistRows list={list} service={service} edit={edit} onRemoved={toSearch} />
      )}
      <AddFund list={list} service={service} edit={edit} startsHere={startsWithSearch} />
    </article>
  );
}
