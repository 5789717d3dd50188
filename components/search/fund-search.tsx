import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { useSearchWords } from '#components/strings/search-words.ts';
import { FiledText } from '#components/text/filed-text.tsx';
import { Icon } from '#components/theme/icon.tsx';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import { type FoundFund, type SearchService, useFundSearch } from './use-fund-search.ts';

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
  const words = useSearchWords();
  const id = useId();
  const { answer, rows, isFresh, retry } = useFundSearch(query, service);
  const [active, setActive] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows, so the first is active again.
  useEffect(() => setActive(0), [rows]);
  const openSoon = useEnterAhead({ query, isFresh, first: rows[0], onOpen });
  const field = useTypedBefore((typed, isEntered) => {
    onQuery(typed);
    if (isEntered) openSoon(typed);
  });
  const open = query.trim() !== '';

  function onKeyDown(event: KeyboardEvent) {
    if (!open) return;
    const row = rows[active];
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, rows.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Escape') onQuery('');
    else if (event.key !== 'Enter') return;
    else if (!isFresh) openSoon(query);
    else if (row) onOpen(row);
    event.preventDefault();
  }

  return (
    <search className="search">
      <div className="search-box">
        <Icon name="search" />
        <input
          ref={field}
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
        {open && answer.state === 'ready' ? words.found(answer.value.rows.length) : ''}
      </p>
      {open && answer.state === 'trouble' && <Trouble message={answer.message} onRetry={retry} />}
      {open && isFresh && rows.length === 0 && (
        <p className="empty">{words.nothing(query.trim())}</p>
      )}
      <Results id={id} rows={open ? rows : []} active={active} onOpen={onOpen} />
    </search>
  );
}

/**
 * A page may come with the field as HTML, and its reader be faster than its scripts (`entrypoints/popup-start.ts`): what
 * stands in it when it comes to life was typed, and `data-entered` says that Enter was the last key.
 */
function useTypedBefore(take: (typed: string, isEntered: boolean) => void) {
  const field = useRef<HTMLInputElement>(null);
  const props = useRef(take);
  useLayoutEffect(() => {
    const { current } = field;
    if (current !== null && current.value !== current.defaultValue) {
      props.current(current.value, current.dataset.entered !== undefined);
    }
  }, []);
  return field;
}

/**
 * Enter pressed before the answer is here: the rows on screen fit what was typed before, so it waits for the
 * rows that fit, and opens their first. Typing on withdraws it.
 */
function useEnterAhead(props: {
  query: string;
  isFresh: boolean;
  first: FoundFund | undefined;
  onOpen: (fund: FundKey) => void;
}): (query: string) => void {
  const { query, isFresh, first, onOpen } = props;
  const [entered, setEntered] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: acts once, when the awaited rows come.
  useEffect(() => {
    if (entered === undefined) return;
    if (entered === query && !isFresh) return;
    setEntered(undefined);
    if (entered === query && first) onOpen(first);
  }, [entered, query, isFresh, first]);
  return setEntered;
}

function Results(props: {
  id: string;
  rows: readonly FoundFund[];
  active: number;
  onOpen: (fund: FundKey) => void;
}) {
  const { id, rows, active, onOpen } = props;
  const words = useSearchWords();
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div className="results" id={`${id}-list`} role="listbox" aria-label={words.results}>
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the combobox, which keeps the focus.
        <div
          key={fundKeyText(row)}
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
