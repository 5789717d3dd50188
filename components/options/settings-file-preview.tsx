import { useOptionsWords } from '#components/strings/options-words.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { SettingsFileRead } from '#lib/settings/settings-file.ts';

/** What a settings file would change, before anything is changed. */
export function SettingsFilePreview(props: {
  read: SettingsFileRead;
  now: Settings;
  /** Lists in the file. */
  lists: number;
  onUse: () => void;
  onCancel: () => void;
}) {
  const { read, now, lists, onUse, onCancel } = props;
  const { transfer: words } = useOptionsWords();
  if (read.kind !== 'read') {
    return (
      <p className="field-problem" role="alert">
        {words.notOurs}
        {read.kind === 'not-json' ? words.notJson : words.notNamed}.
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
                <dt>{fieldText(field)}</dt>
                <dd>{words.from(valueText(now[field]), valueText(read.settings[field]))}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {read.problems.map((field) => (
        <p key={field} className="field-problem">
          {words.problem(fieldText(field))}
        </p>
      ))}
      {lists > 0 && <p>{words.lists(lists)}</p>}
      <div className="button-row">
        {(read.differs.length > 0 || lists > 0) && (
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

/** `mutedTickers` as `muted tickers`. */
function fieldText(field: keyof Settings): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Short enough for a line: a list by its length, an object by its values. */
function valueText(value: Settings[keyof Settings]): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'none' : `${value.length}: ${listText(value)}`;
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([key, part]) => `${key} ${part}`);
    return parts.join(', ') || 'none';
  }
  return String(value);
}

function listText(values: readonly unknown[]): string {
  const texts = values
    .slice(0, 5)
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  return `${texts.join(', ')}${values.length > 5 ? ' …' : ''}`;
}
