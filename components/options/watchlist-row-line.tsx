import { memo, useId, useState } from 'react';
import { useListWords } from '#components/strings/list-words.ts';
import { FiledText } from '#components/text/filed-text.tsx';
import { Icon } from '#components/theme/icon.tsx';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import { MOST_ROW_NOTE } from '#lib/watchlists/note-bounds.ts';
import { sizeOf, textOfSize } from '#lib/watchlists/size-text.ts';
import type { WatchlistRow } from '#lib/watchlists/watchlists.ts';
import { NoteField } from './note-field.tsx';
import { useKeptText } from './use-kept-text.ts';
import type { EditLists } from './use-list-edits.ts';
import type { HandleProps } from './use-reorder.ts';

/** One fund of a list: its handle, what it is, how much of it, a note, and the way out. */
export const WatchlistRowLine = memo(function WatchlistRowLine(props: {
  row: WatchlistRow;
  listId: string;
  listName: string;
  badge: BadgeModel | undefined;
  edit: EditLists;
  /** Absent while the list is filtered: a place among some of the rows says nothing. */
  handle?: HandleProps | undefined;
  onRemoved: () => void;
}) {
  const { row, listId, listName, badge, edit, handle, onRemoved } = props;
  const words = useListWords();
  const [noting, setNoting] = useState(false);
  const { ticker, market } = row;
  const fund = { ticker, market };

  async function remove() {
    const removed = await edit(
      { kind: 'remove', list: listId, fund },
      { said: words.removedRow(ticker, listName), undone: words.rowIsBack(ticker, listName) },
    );
    if (removed) onRemoved();
  }

  return (
    <>
      <span className="watchlist-fund">
        {handle && (
          <button
            type="button"
            className="icon-button grip"
            aria-label={words.moveRow(ticker)}
            title={words.moveRow(ticker)}
            {...handle}
          >
            <Icon name="grip" />
          </button>
        )}
        <span className="row-ticker">
          {ticker}
          {market !== 'US' && <span className="row-market"> {market}</span>}
        </span>
        {badge?.name && <FiledText className="row-name" text={badge.name} />}
        {badge?.fee && <span className="watchlist-fee">{badge.fee}</span>}
      </span>
      <SizeField row={row} list={listId} edit={edit} />
      <button
        type="button"
        className="icon-button"
        aria-label={words.noteOf(ticker)}
        title={words.noteOf(ticker)}
        aria-expanded={noting || row.note !== undefined}
        onClick={() => setNoting(!noting)}
      >
        <Icon name="note" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.removeRow(ticker)}
        title={words.removeRow(ticker)}
        onClick={() => void remove()}
      >
        <Icon name="trash" />
      </button>
      {(noting || row.note !== undefined) && (
        <NoteField
          label={words.noteOf(ticker)}
          note={row.note}
          most={MOST_ROW_NOTE}
          startsHere={noting && row.note === undefined}
          onSave={(note) =>
            edit(
              { kind: 'note-row', list: listId, fund, ...(note !== undefined && { note }) },
              { said: words.noteSaved(ticker) },
            ).then(Boolean)
          }
        />
      )}
    </>
  );
});

function SizeField(props: { row: WatchlistRow; list: string; edit: EditLists }) {
  const { row, list, edit } = props;
  const words = useListWords();
  const kept = textOfSize(row.size);
  const { text, type, giveUp, keep } = useKeptText(kept);
  const [problem, setProblem] = useState<string>();
  const field = useId();

  function save() {
    const read = sizeOf(text);
    setProblem(read.kind === 'problem' ? read.message : undefined);
    if (read.kind === 'problem') return;
    const size = read.kind === 'size' ? read.size : undefined;
    const { ticker, market } = row;
    const resize = { kind: 'resize', list, fund: { ticker, market } } as const;
    const said = { said: words.saved(ticker) };
    keep(textOfSize(size), () => edit({ ...resize, ...(size && { size }) }, said).then(Boolean));
  }

  return (
    <span className="size-field">
      <input
        className="field"
        aria-label={words.sizeOf(row.ticker)}
        value={text}
        maxLength={40}
        placeholder={words.sizeExample}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : field}
        onChange={(event) => type(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
          if (event.key === 'Escape') giveUp();
        }}
      />
      {problem !== undefined && (
        <span className="field-problem" id={field} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
