import { type FormEvent, useId, useRef, useState } from 'react';
import { useListWords } from '#components/strings/list-words.ts';
import { leftOutNote } from '#lib/watchlists/import-left-out-note.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import { ImportFileField } from './import-file-field.tsx';
import { ImportPreview, ListsPreview } from './import-preview.tsx';
import type { OptionsService } from './options-service.ts';
import { useImport } from './use-import.ts';
import { useImportFile } from './use-import-file.ts';
import { useKeepImport } from './use-keep-import.ts';
import type { EditLists } from './use-list-edits.ts';

/** A broker's file or pasted lines: shown as read before anything is kept, as a new list or a list's newer rows. */
export function ImportForm(props: {
  service: OptionsService;
  lists: readonly Watchlist[];
  edit: EditLists;
  /** Why the last edit was not made. */
  trouble: string | undefined;
}) {
  const { service, lists, edit, trouble } = props;
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

  function clear() {
    show('');
    setName('');
    file.dismiss();
  }
  const { keep, problem } = useKeepImport({ edit, trouble, onKept: clear });

  function submit(event: FormEvent) {
    event.preventDefault();
    const wanted = name.trim() || words.import.fallbackName;
    if (text.trim() !== '') keep({ read, list, name: wanted });
  }

  return (
    <form className="import-form" onSubmit={submit}>
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
      {problem !== undefined && <p className="field-problem">{problem}</p>}
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
