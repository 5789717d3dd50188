import { useListWords } from '#components/strings/list-words.ts';
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

  // What writes the files is fetched when a file is asked for.
  async function saveCsv() {
    const { watchlistCsv } = await import('#lib/watchlists/export-csv.ts');
    service.saveFile(`${name}.csv`, watchlistCsv(list));
  }

  async function saveJson() {
    const { listsJson } = await import('#lib/watchlists/lists-file.ts');
    service.saveFile(`${name}.json`, listsJson([list]));
  }

  const actions: readonly (readonly [string, () => void])[] = [
    [words.note, onNote],
    [
      words.duplicate,
      () =>
        void edit({ kind: 'duplicate', list: id, name: copy }, { said: words.duplicated(name) }),
    ],
    [words.exportCsv, () => void saveCsv()],
    [words.exportJson, () => void saveJson()],
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
