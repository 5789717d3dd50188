import { useListWords } from '#components/strings/list-words.ts';
import { watchlistCsv } from '#lib/watchlists/export-csv.ts';
import { listsJson } from '#lib/watchlists/lists-file.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import type { OptionsService } from './options-service.ts';
import type { EditLists } from './use-list-edits.ts';

/** What can be done with a whole list. */
export function ListMenu(props: {
  list: Watchlist;
  service: OptionsService;
  edit: EditLists;
  onNote: () => void;
  onDelete: () => void;
}) {
  const { list, service, edit, onNote, onDelete } = props;
  const words = useListWords();
  const { id, name } = list;
  const copy = words.copyOf(name).slice(0, 80);
  const actions: readonly (readonly [string, () => void])[] = [
    [words.note, onNote],
    [
      words.duplicate,
      () =>
        void edit({ kind: 'duplicate', list: id, name: copy }, { said: words.duplicated(name) }),
    ],
    [words.exportCsv, () => service.saveFile(`${name}.csv`, watchlistCsv(list))],
    [words.exportJson, () => service.saveFile(`${name}.json`, listsJson([list]))],
    [
      words.archive,
      () =>
        void edit(
          { kind: 'archive', list: id, archived: true },
          { said: words.archived(name), undone: words.unarchived(name) },
        ),
    ],
    [words.remove, onDelete],
  ];
  return (
    <details className="disclosure list-menu">
      <summary aria-label={words.moreFor(name)}>{words.more}</summary>
      <div className="button-row">
        {actions.map(([label, run]) => (
          <button
            key={label}
            type="button"
            className="button quiet"
            aria-label={words.actOn(label, name)}
            onClick={run}
          >
            {label}
          </button>
        ))}
      </div>
    </details>
  );
}
