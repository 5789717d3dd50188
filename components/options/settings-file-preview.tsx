import {
  type SettingsFileWords,
  useSettingsFileWords,
} from '#components/strings/settings-file-words.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { SettingsFileRead } from '#lib/settings/settings-file.ts';
import type { ListsRead } from '#lib/watchlists/lists-file.ts';

/** What a settings file would change, before anything is changed. */
export function SettingsFilePreview(props: {
  read: SettingsFileRead;
  now: Settings;
  /** Lists in the file, if it has any. */
  lists: ListsRead | undefined;
  /** Why nothing of it was loaded. */
  problem: string | undefined;
  onUse: () => void;
  onCancel: () => void;
}) {
  const { read, now, lists, problem, onUse, onCancel } = props;
  const added = lists?.lists.length ?? 0;
  const words = useSettingsFileWords();
  const { names } = words;
  const text = (value: Settings[keyof Settings]) => valueText(value, words.values);
  if (read.kind !== 'read') {
    return (
      <p className="field-problem" role="alert">
        {read.kind === 'not-json' ? words.notJson : words.notNamed}
      </p>
    );
  }
  return (
    <div className="import-preview" role="status">
      {read.differs.length === 0 && <p>{words.same}</p>}
      {read.differs.length > 0 && (
        <>
          <p className="setting-label">{words.differs}</p>
          <dl className="facts">
            {read.differs.map((field) => (
              <div key={field}>
                <dt>{names[field]}</dt>
                <dd>{words.from(text(now[field]), text(read.settings[field]))}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {read.problems.map((field) => (
        <p key={field} className="field-problem">
          {words.problem(names[field])}
        </p>
      ))}
      {added > 0 && <p>{words.lists(added)}</p>}
      {lists?.damaged && <p className="field-problem">{words.damagedLists}</p>}
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="button-row">
        {(read.differs.length > 0 || added > 0) && (
          <button type="button" className="button primary" onClick={onUse}>
            {words.use}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

/** Short enough for a line: a list by its length, an object by its values. */
function valueText(value: Settings[keyof Settings], words: Values): string {
  if (typeof value === 'boolean') return value ? words.on : words.off;
  if (Array.isArray(value)) return value.length === 0 ? words.none : listText(value, words);
  if (typeof value !== 'object') return value === '' ? words.none : String(value);
  const parts = Object.entries(value).map(([key, part]) => words.part(key, part));
  return parts.join(', ') || words.none;
}

type Values = SettingsFileWords['values'];

/** Of a list this many are named. */
const MOST_NAMED = 5;

function listText(values: Extract<Settings[keyof Settings], readonly unknown[]>, words: Values) {
  const texts = values
    .slice(0, MOST_NAMED)
    .map((value) => (typeof value === 'string' ? value : words.rule(value.ticker, value.host)));
  return words.list(values.length, texts.join(', '));
}
