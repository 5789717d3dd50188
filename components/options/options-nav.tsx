import { useId } from 'react';
import { useOptionsWords } from '#components/strings/options-words.ts';

const PLACES = [
  'watchlists',
  'changes',
  'display',
  'look',
  'sites',
  'muted',
  'gates',
  'fees',
  'keys',
  'data',
  'privacy',
  'transfer',
  'diagnostics',
] as const;

/** The page's name, a search over its settings, and its parts. */
export function OptionsNav(props: { query: string; onQuery: (query: string) => void }) {
  const { query, onQuery } = props;
  const words = useOptionsWords();
  const field = useId();
  return (
    <header className="options-head">
      <h1>{words.product}</h1>
      <label htmlFor={field} className="unseen">
        {words.search}
      </label>
      <input
        id={field}
        className="field options-search"
        type="search"
        value={query}
        placeholder={words.search}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onQuery('');
        }}
      />
      <nav aria-label={words.partsLabel}>
        <ul>
          {PLACES.map((id) => (
            <li key={id}>
              {/* A part that the search hid is shown again. */}
              <a href={`#${id}`} onClick={() => onQuery('')}>
                {words.parts[id]}
              </a>
            </li>
          ))}
          <li>
            <a href="/welcome.html">{words.howToRead}</a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
