import { useListWords } from '#components/strings/list-words.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import type { EditLists } from './use-list-edits.ts';

/** Lists that were put away, folded; each can come back or go. */
export function ArchivedLists(props: {
  lists: readonly Watchlist[];
  edit: EditLists;
  onDelete: (list: Watchlist) => void;
}) {
  const { lists, edit, onDelete } = props;
  const words = useListWords();
  if (lists.length === 0) return null;
  return (
    <details className="disclosure archived">
      <summary>{words.archivedLists(lists.length)}</summary>
      <ul className="archived-lists">
        {lists.map((list) => (
          <li key={list.id}>
            <span>
              {list.name} <span className="muted small">{words.funds(list.rows.length)}</span>
            </span>
            <button
              type="button"
              className="button quiet"
              aria-label={words.actOn(words.unarchive, list.name)}
              onClick={() =>
                void edit(
                  { kind: 'archive', list: list.id, archived: false },
                  { said: words.unarchived(list.name) },
                )
              }
            >
              {words.unarchive}
            </button>
            <button
              type="button"
              className="button quiet"
              aria-label={words.actOn(words.remove, list.name)}
              onClick={() => onDelete(list)}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
