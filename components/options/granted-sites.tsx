import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '#components/theme/icon.tsx';
import type { GrantedSites, SiteGrantService } from './site-grant-service.ts';

/** Sites that the reader adds to the list, one by one or all of them; the browser asks for each. */
export function GrantedSitesPart(props: {
  service: SiteGrantService;
  /** Site of the list that an address belongs to, if any. */
  isListed: (site: string) => boolean;
  onSaid: (said: string) => void;
}) {
  const { service, isListed, onSaid } = props;
  const [granted, setGranted] = useState<GrantedSites>();
  const [problem, setProblem] = useState<string>();
  const read = useCallback(() => void service.grantedSites().then(setGranted), [service]);
  useEffect(() => {
    read();
    return service.onGrantsChanged(read);
  }, [service, read]);

  async function add(text: string): Promise<boolean> {
    const site = service.siteOf(text);
    const wrong = whatIsWrong(text, site, { granted, isListed });
    setProblem(wrong);
    if (site === undefined || wrong !== undefined) return false;
    const isGiven = await service.grantSite(site);
    if (isGiven) onSaid(`${site} is on`);
    else setProblem(`Your browser was not allowed to let Lookthrough read ${site}.`);
    read();
    return isGiven;
  }

  async function remove(site: string) {
    await service.revokeSite(site);
    onSaid(`${site} is off`);
    read();
  }

  async function everywhere(isOn: boolean) {
    const isDone = isOn ? await service.grantEverywhere() : await service.revokeEverywhere();
    if (isDone) onSaid(isOn ? 'On everywhere' : 'On the listed sites only');
    read();
  }

  return (
    <div className="granted">
      <h3>Your own sites</h3>
      <p className="muted">
        On any other site Lookthrough works once you add it. The browser asks you first.
      </p>
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
          <span>On every secure site. Pages are read in your browser only.</span>
        </label>
      )}
    </div>
  );
}

function whatIsWrong(
  text: string,
  site: string | undefined,
  known: { granted: GrantedSites | undefined; isListed: (site: string) => boolean },
): string | undefined {
  if (site === undefined) return `“${text.slice(0, 60)}” is no site. Write it like example.com.`;
  if (known.isListed(site)) return `${site} is in the list above.`;
  if (known.granted?.hosts.includes(site)) return `${site} is on already.`;
  return undefined;
}

function AddSite(props: {
  onAdd: (text: string) => Promise<boolean>;
  problem: string | undefined;
}) {
  const { onAdd, problem } = props;
  const [text, setText] = useState('');
  const field = useId();

  async function add(event: FormEvent) {
    event.preventDefault();
    if (await onAdd(text)) setText('');
  }

  return (
    <form className="inline-form" onSubmit={(event) => void add(event)}>
      <label htmlFor={field}>Add a site</label>
      <div className="inline-fields">
        <input
          id={field}
          className="field"
          value={text}
          maxLength={260}
          placeholder="example.com"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${field}-problem`}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button">
          Add
        </button>
      </div>
      {problem !== undefined && (
        <p className="field-problem" id={`${field}-problem`} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

function GrantedList(props: { hosts: readonly string[]; onRemove: (site: string) => void }) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <ul className="chip-row" aria-label="Sites you added" ref={list} tabIndex={-1}>
      {props.hosts.map((site) => (
        <li key={site} className="chip">
          <span>{site}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={`Remove ${site}`}
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
