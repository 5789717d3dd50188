import { type FormEvent, useId, useRef, useState } from 'react';
import { type ListWords, useListWords } from '#components/strings/list-words.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import { leftOutNote } from '#lib/watchlists/import-left-out-note.ts';
import type { ListsRead } from '#lib/watchlists/lists-file.ts';
import type { Watchlist, WatchlistRow } from '#lib/watchlists/watchlists.ts';
import { ImportFileField } from './import-file-field.tsx';
import { ImportPreview, ListsPreview } from './import-preview.tsx';
import type { OptionsService } from './options-service.ts';
import { type ImportRead, useImport } from './use-import.ts';
import { useImportFile } from './use-import-file.ts';
import type { EditLists } from './use-list-edits.ts';

/** A broker's file or pasted lines: shown as read before anything is kept, as a new list or a list's newer rows. */
export function ImportForm(props: {
  service: OptionsService;
  lists: readonly Watchlist[];
  edit: EditLists;
}) {
  const { service, lists, edit } = props;
  const words = useListWords();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [target, setTarget] = useState('');
  const read = useImport(text);
  const area = useRef<HTMLTextAreaElement>(null);
  const field = useId();

  function show(content: string) {
    // Not held by React: a text of a megabyte is the browser's to draw, once.
    if (area.current) area.current.value = content;
    setText(content);
  }

  const file = useImportFile((content, fileName) => {
    setName(fileName.replace(/\.[^.]*$/, '').slice(0, 80));
    show(content);
  });
  const list = lists.find(({ id }) => id === target);

  async function keep(event: FormEvent) {
    event.preventDefault();
    const wanted = name.trim() || words.import.fallbackName;
    if (!(await kept(read, { list, name: wanted, edit, words: words.import }))) return;
    show('');
    setName('');
    file.dismiss();
  }

  return (
    <form className="import-form" onSubmit={(event) => void keep(event)}>
      <ImportFileField file={file} />
      <label htmlFor={`${field}-text`}>{words.import.paste}</label>
      <textarea
        ref={area}
        id={`${field}-text`}
        className="field"
        rows={5}
        spellCheck={false}
        placeholder={words.import.pasteExample}
        onChange={(event) => {
          file.dismiss();
          setText(event.target.value);
        }}
      />
      {read.state === 'reading' && <p className="muted small">{words.import.reading}</p>}
      {read.state === 'rows' && (
        <ImportPreview
          result={read.result}
          linesNoted={leftOutNote(read.result.leftOut, list?.note, words.import).kept}
          service={service}
        />
      )}
      {read.state === 'lists' && <ListsPreview read={read.result} />}
      {read.state === 'rows' && read.result.rows.length > 0 && (
        <>
          <Destination
            id={field}
            lists={lists}
            target={target}
            onTarget={setTarget}
            name={name}
            onName={setName}
          />
          <div className="button-row">
            <button type="submit" className="button primary">
              {words.import.keep(read.result.rows.length)}
            </button>
          </div>
        </>
      )}
      {read.state === 'lists' && read.result.lists.length > 0 && (
        <div className="button-row">
          <button type="submit" className="button primary">
            {words.import.keepLists(read.result.lists.length)}
          </button>
        </div>
      )}
    </form>
  );
}

/** Into which list: a new one with a name, or one whose rows these replace. */
function Destination(props: {
  id: string;
  lists: readonly Watchlist[];
  target: string;
  onTarget: (id: string) => void;
  name: string;
  onName: (name: string) => void;
}) {
  const { id, lists, target, onTarget, name, onName } = props;
  const { import: words } = useListWords();
  return (
    <>
      {lists.length > 0 && (
        <Target id={`${id}-into`} lists={lists} target={target} onTarget={onTarget} />
      )}
      {target === '' && (
        <>
          <label htmlFor={`${id}-name`}>{words.listName}</label>
          <input
            id={`${id}-name`}
            className="field"
            value={name}
            maxLength={80}
            placeholder={words.fallbackName}
            autoComplete="off"
            onChange={(event) => onName(event.target.value)}
          />
        </>
      )}
    </>
  );
}

function Target(props: {
  id: string;
  lists: readonly Watchlist[];
  target: string;
  onTarget: (id: string) => void;
}) {
  const { import: words } = useListWords();
  return (
    <>
      <label htmlFor={props.id}>{words.target}</label>
      <select
        id={props.id}
        className="field"
        value={props.target}
        onChange={(event) => props.onTarget(event.target.value)}
      >
        <option value="">{words.newList}</option>
        {props.lists.map(({ id, name }) => (
          <option key={id} value={id}>
            {words.replace(name)}
          </option>
        ))}
      </select>
    </>
  );
}

interface KeepParts {
  readonly list: Watchlist | undefined;
  readonly name: string;
  readonly edit: EditLists;
  readonly words: ListWords['import'];
}

/** True when all of it is kept. */
async function kept(read: ImportRead, { list, name, edit, words }: KeepParts): Promise<boolean> {
  if (read.state === 'lists') return keptLists(read.result, edit, words);
  if (read.state !== 'rows' || read.result.rows.length === 0) return false;
  const rows = [...read.result.rows];
  const said = { said: words.kept(list?.name ?? name, rows.length) };
  const { note } = leftOutNote(read.result.leftOut, list?.note, words);
  if (list) {
    const newer = {
      kind: 'set-rows' as const,
      list: list.id,
      rows: withNotes(rows, list),
      ...(note !== undefined && { note }),
    };
    return (await edit(newer, said)) !== undefined;
  }
  const create = { kind: 'create' as const, name, rows, ...(note && { note }) };
  return (await edit(create, said)) !== undefined;
}

async function keptLists(
  { lists }: ListsRead,
  edit: EditLists,
  words: KeepParts['words'],
): Promise<boolean> {
  for (const { name, note, rows } of lists) {
    const create = { kind: 'create' as const, name, rows, ...(note && { note }) };
    if (!(await edit(create, { said: words.keptLists(lists.length) }))) return false;
  }
  return true;
}

/** What a reader wrote about a fund outlives the broker's newer file. */
function withNotes(rows: readonly WatchlistRow[], list: Watchlist): WatchlistRow[] {
  const notes = new Map(list.rows.map((row) => [fundKeyText(row), row.note]));
  return rows.map((row) => {
    const note = row.note ?? notes.get(fundKeyText(row));
    return note === undefined ? row : { ...row, note };
  });
}
