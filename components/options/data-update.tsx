import { type FormEvent, useId, useRef, useState } from 'react';
import type { Settings } from '#lib/settings/settings.ts';
import { progressText, updateSentence } from '#lib/view/update-words.ts';
import type { OptionsService, SettingsPatch } from './options-service.ts';

/**
 * Newer data from an address of the reader's choice. Nothing is fetched before the click, and then whole
 * files only: nobody learns which fund is of interest.
 */
export function DataUpdate(props: {
  service: OptionsService;
  settings: Settings;
  onChange: (patch: SettingsPatch, said: string) => void;
  /** There are other data now. */
  onUpdated: () => void;
}) {
  const { service, settings, onChange, onUpdated } = props;
  const [address, setAddress] = useState(settings.dataAddress);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string>();
  const running = useRef<AbortController>(undefined);
  const [isRunning, setRunning] = useState(false);
  const field = useId();

  async function fetchNow(event: FormEvent) {
    event.preventDefault();
    const wanted = plainAddress(address);
    setProblem(wanted === undefined ? 'Write an address that begins with https://' : undefined);
    if (wanted === undefined) return;
    setAddress(wanted);
    const stop = new AbortController();
    running.current = stop;
    setRunning(true);
    setSaid('Asking…');
    // Started within the click: the browser asks for access to the address only then.
    const update = service.updateData(wanted, {
      signal: stop.signal,
      onProgress: (progress) => setSaid(`Fetching: ${progressText(progress)}`),
    });
    if (wanted !== settings.dataAddress) onChange({ dataAddress: wanted }, 'Address kept');
    const outcome = await update;
    setRunning(false);
    setSaid(outcome.ok ? updateSentence(outcome.value) : outcome.trouble);
    if (outcome.ok && outcome.value.kind === 'updated') onUpdated();
  }

  function forget() {
    setAddress('');
    setSaid('');
    onChange({ dataAddress: '' }, 'Address forgotten');
  }

  return (
    <form className="data-update" onSubmit={(event) => void fetchNow(event)}>
      <h3>Newer data</h3>
      <p className="muted">
        Off until you give an address. Data are taken only if they are signed by Lookthrough’s
        makers and newer than yours, and always as a whole.
      </p>
      <label htmlFor={field}>Address of the data</label>
      <div className="inline-fields">
        <input
          id={field}
          className="field"
          type="url"
          inputMode="url"
          value={address}
          maxLength={300}
          placeholder="https://"
          autoComplete="off"
          spellCheck={false}
          disabled={isRunning}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${field}-problem`}
          onChange={(event) => setAddress(event.target.value)}
        />
        {isRunning ? (
          <button type="button" className="button" onClick={() => running.current?.abort()}>
            Stop
          </button>
        ) : (
          <button type="submit" className="button primary">
            Look for newer data
          </button>
        )}
      </div>
      {problem !== undefined && (
        <p className="field-problem" id={`${field}-problem`} role="alert">
          {problem}
        </p>
      )}
      <p className="muted" role="status">
        {said}
      </p>
      {settings.dataAddress !== '' && !isRunning && (
        <button type="button" className="text-button" onClick={forget}>
          Forget this address
        </button>
      )}
    </form>
  );
}

/** The address as it is kept: secure, without query and without a slash at the end. */
function plainAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return undefined;
  const { protocol, origin, pathname, username, password } = new URL(trimmed);
  if (protocol !== 'https:' || username !== '' || password !== '') return undefined;
  return `${origin}${pathname}`.replace(/\/+$/, '');
}
