import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useCommonWords } from '#components/strings/common-words.ts';
import { type SettingWords, useSettingWords } from '#components/strings/setting-words.ts';
import { Icon } from '#components/theme/icon.tsx';
import { InlineField } from './inline-field.tsx';
import type { GrantedSites, SiteGrantService } from './site-grant-service.ts';

/** Sites that the reader adds to the list, one by one or all of them; the browser asks for each. */
export function GrantedSitesPart(props: {
  service: SiteGrantService;
  /** Site of the list that an address belongs to, if any. */
  isListed: (site: string) => boolean;
  onSaid: (said: string) => void;
}) {
  const { service, isListed, onSaid } = props;
  const { sites: words } = useSettingWords();
  const [granted, setGranted] = useState<GrantedSites>();
  const [problem, setProblem] = useState<string>();
  const read = useCallback(() => void service.grantedSites().then(setGranted), [service]);
  useEffect(() => {
    read();
    return service.onGrantsChanged(read);
  }, [service, read]);

  async function add(text: string): Promise<boolean> {
    const site = service.siteOf(text);
    const wrong = whatIsWrong(text, site, { granted, isListed, words });
    setProblem(wrong);
    if (site === undefined || wrong !== undefined) return false;
    const isGiven = await service.grantSite(site);
    if (isGiven) onSaid(words.isOn(site));
    else setProblem(words.refused(site));
    read();
    return isGiven;
  }

  async function remove(site: string) {
    await service.revokeSite(site);
    onSaid(words.isOff(site));
    read();
  }

  async function everywhere(isOn: boolean) {
    const isDone = isOn ? await service.grantEverywhere() : await service.revokeEverywhere();
    if (isDone) onSaid(isOn ? words.everywhereOn : words.everywhereOff);
    read();
  }

  return (
    <div className="granted">
      <h3>{words.own}</h3>
      <p className="muted">{words.ownNote}</p>
      <AddSite onAdd={add} problem={problem} />
      {granted && granted.hosts.length > 0 && (
        <GrantedList hosts={granted.hosts} onRemove={(site) => void remove(site)} />
      )}
      {granted && (
        <label className="choice">
          <input
            type="checkbox"
            checked={granted.everywhere}
            onChange={(event) => void everywhere(event.target.checked)}
          />
          <span>{words.everywhere}</span>
        </label>
      )}
    </div>
  );
}

function whatIsWrong(
  text: string,
  site: string | undefined,
  known: {
    granted: GrantedSites | undefined;
    isListed: (site: string) => boolean;
    words: SettingWords['sites'];
  },
): string | undefined {
  const { words } = known;
  if (site === undefined) return words.noSite(text.slice(0, 60));
  if (known.isListed(site)) return words.isListed(site);
  if (known.granted?.hosts.includes(site)) return words.isAlreadyOn(site);
  return undefined;
}

function AddSite(props: {
  onAdd: (text: string) => Promise<boolean>;
  problem: string | undefined;
}) {
  const { onAdd, problem } = props;
  const { sites: words } = useSettingWords();
  const { add } = useCommonWords();
  const [text, setText] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await onAdd(text)) setText('');
  }

  return (
    <form className="inline-form" onSubmit={(event) => void submit(event)}>
      <InlineField
        label={words.add}
        problem={problem}
        input={{
          value: text,
          maxLength: 260,
          placeholder: words.addExample,
          inputMode: 'url',
          autoCapitalize: 'off',
          onChange: (event) => setText(event.target.value),
        }}
      >
        <button type="submit" className="button">
          {add}
        </button>
      </InlineField>
    </form>
  );
}

function GrantedList(props: { hosts: readonly string[]; onRemove: (site: string) => void }) {
  const { sites: words } = useSettingWords();
  const { remove } = useCommonWords();
  const list = useRef<HTMLUListElement>(null);
  return (
    <ul className="chip-row" aria-label={words.added} ref={list} tabIndex={-1}>
      {props.hosts.map((site) => (
        <li key={site} className="chip">
          <span>{site}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={remove(site)}
            onClick={() => {
              props.onRemove(site);
              // Its button goes with the chip; the keyboard stays in the list.
              list.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
