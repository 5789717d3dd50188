import { type KeyboardEvent, useCallback, useEffect, useId, useState } from 'react';
import type { Outcome } from '#components/answers/outcome.ts';
import { Trouble } from '#components/answers/trouble.tsx';
import { type Loaded, useAnswer } from '#components/answers/use-answer.ts';
import { useDebounced } from '#components/answers/use-debounced.ts';
import { FiledText } from '#components/text/filed-text.tsx';
import { Icon } from '#components/theme/icon.tsx';
import type { FundKey } from '#lib/watchlists/watchlists.ts';

export interface FoundFund extends FundKey {
  readonly name: string;
}

export interface SearchService {
  search(query: string, signal: AbortSignal): Promise<Outcome<readonly FoundFund[]>>;
}

/** Long enough to skip the letters in between, short enough to feel immediate; ms. */
const TYPING_PAUSE_MS = 90;

/** A combobox over every fund: type, arrow to a row, Enter opens it, Escape clears. */
export function FundSearch(props: {
  service: SearchService;
  query: string;
  onQuery: (query: string) => void;
  onOpen: (fund: FundKey) => void;
  label: string;
  placeholder: string;
  autoFocus?: boolean;
}) {
  const { service, query, onQuery, onOpen, label, placeholder, autoFocus = false } = props;
  const id = useId();
  const asked = useDebounced(query.trim(), TYPING_PAUSE_MS);
  const load = useCallback(
    async (signal: AbortSignal) =>
      asked === ''
        ? { ok: true as const, value: [] as readonly FoundFund[] }
        : await service.search(asked, signal),
    [service, asked],
  );
  const { answer, retry } = useAnswer(load);
  const rows = answer.state === 'ready' ? answer.value : [];
  const [active, setActive] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows, so the first is active again.
  useEffect(() => setActive(0), [rows]);
  const open = query.trim() !== '';

  function onKeyDown(event: KeyboardEvent) {
    if (!open) return;
    if (event.key === 'ArrowDown') setActive((row) => Math.min(row + 1, rows.length - 1));
    else if (event.key === 'ArrowUp') setActive((row) => Math.max(row - 1, 0));
    else if (event.key === 'Escape') onQuery('');
    else if (event.key === 'Enter') {
      const row = rows[active];
      if (row) onOpen(row);
    } else return;
    event.preventDefault();
  }

  return (
    <search className="search">
      <div className="search-box">
        <Icon name="search" />
        <input
          className="field"
          // biome-ignore lint/a11y/noAutofocus: the popup opens for this field; nothing precedes it.
          autoFocus={autoFocus}
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={open && rows.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={open && rows[active] ? `${id}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={query}
          maxLength={100}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className="unseen" role="status">
        {open ? spoken(answer) : ''}
      </p>
      {open && answer.state === 'trouble' && <Trouble message={answer.message} onRetry={retry} />}
      {open && answer.state === 'ready' && asked !== '' && rows.length === 0 && (
        <p className="empty">
          No US-listed fund fits “{asked}”. Try a ticker or a word of the name.
        </p>
      )}
      <Results id={id} rows={open ? rows : []} active={active} onOpen={onOpen} />
    </search>
  );
}

function spoken(answer: Loaded<readonly FoundFund[]>): string {
  if (answer.state !== 'ready') return '';
  return answer.value.length === 1 ? '1 fund' : `${answer.value.length} funds`;
}

function Results(props: {
  id: string;
  rows: readonly FoundFund[];
  active: number;
  onOpen: (fund: FundKey) => void;
}) {
  const { id, rows, active, onOpen } = props;
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div className="results" id={`${id}-list`} role="listbox" aria-label="Funds">
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the combobox, which keeps the focus.
        <div
          key={`${row.market} ${row.ticker}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          className="result"
          aria-selected={index === active}
          onClick={() => onOpen(row)}
        >
          <span className="row-ticker">{row.ticker}</span>
          <FiledText className="row-name" text={row.name} />
        </div>
      ))}
    </div>
  );
}
