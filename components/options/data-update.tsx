import { type FormEvent, useRef, useState } from 'react';
import { useSettingWords } from '#components/strings/setting-words.ts';
import type { SettingsPatch } from '#lib/settings/setting-values.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { progressText, updateSentence } from '#lib/view/words/update-words.ts';
import { InlineField } from './inline-field.tsx';
import type { OptionsService } from './options-service.ts';

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
  const words = useSettingWords().data.newer;
  const [address, setAddress] = useState(settings.dataAddress);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string>();
  const running = useRef<AbortController>(undefined);
  const [isRunning, setRunning] = useState(false);

  async function fetchNow(event: FormEvent) {
    event.preventDefault();
    const wanted = plainAddress(address);
    setProblem(wanted === undefined ? words.badAddress : undefined);
    if (wanted === undefined) return;
    setAddress(wanted);
    const stop = new AbortController();
    running.current = stop;
    setRunning(true);
    setSaid(words.asking);
    // Started within the click: the browser asks for access to the address only then.
    const update = service.updateData(wanted, {
      signal: stop.signal,
      onProgress: (progress) => setSaid(words.fetching(progressText(progress))),
    });
    if (wanted !== settings.dataAddress) onChange({ dataAddress: wanted }, words.kept);
    const outcome = await update;
    setRunning(false);
    setSaid(outcome.ok ? updateSentence(outcome.value) : outcome.trouble);
    if (outcome.ok && outcome.value.kind === 'updated') onUpdated();
  }

  function forget() {
    setAddress('');
    setSaid('');
    onChange({ dataAddress: '' }, words.forgotten);
  }

  return (
    <form className="data-update" onSubmit={(event) => void fetchNow(event)}>
      <h3>{words.title}</h3>
      <p className="muted">{words.note}</p>
      <InlineField
        label={words.address}
        problem={problem}
        input={{
          type: 'url',
          inputMode: 'url',
          value: address,
          maxLength: 300,
          placeholder: 'https://',
          disabled: isRunning,
          onChange: (event) => setAddress(event.target.value),
        }}
      >
        {isRunning ? (
          <button type="button" className="button" onClick={() => running.current?.abort()}>
            {words.stop}
          </button>
        ) : (
          <button type="submit" className="button primary">
            {words.look}
          </button>
        )}
      </InlineField>
      <p className="muted" role="status">
        {said}
      </p>
      {settings.dataAddress !== '' && !isRunning && (
        <button type="button" className="text-button" onClick={forget}>
          {words.forget}
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
