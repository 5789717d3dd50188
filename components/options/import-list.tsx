import { type FormEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import { FiledText } from '#components/text/filed-text.tsx';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { ImportResult } from '#lib/watchlists/import-result.ts';
import { importRows } from '#lib/watchlists/import-rows.ts';
import { textOfSize } from '#lib/watchlists/size-text.ts';
import type { Confirmation } from './confirmation.tsx';
import type { OptionsService } from './options-service.ts';
import { useBadges } from './use-badges.ts';

/** Rows of the preview; enough to see that the columns were read rightly. */
const PREVIEW_ROWS = 8;

/** A new list from a broker's file or pasted lines: shown as read before anything is kept. */
export function ImportList(props: {
  service: OptionsService;
  change: WatchlistsInHand['change'];
  onDone: (confirmation: Confirmation) => void;
}) {
  const { service, change, onDone } = props;
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const settled = useDeferredValue(text);
  const result = useMemo(() => importRows(settled), [settled]);
  const field = useId();

  async function keep(event: FormEvent) {
    event.preventDefault();
    const wanted = name.trim() || 'Imported';
    const rows = [...result.rows];
    if (rows.length === 0) return;
    if ((await change({ kind: 'create', name: wanted, rows })) === undefined) return;
    setText('');
    setName('');
    onDone({ text: `${wanted}: ${countOf(rows.length, 'fund')} imported` });
  }

  return (
    <details className="disclosure import">
      <summary>Import from a broker’s file or a spreadsheet</summary>
      <form className="import-form" onSubmit={(event) => void keep(event)}>
        <label htmlFor={`${field}-file`}>File (CSV or text)</label>
        <input
          id={`${field}-file`}
          className="field"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file === undefined) return;
            setName(file.name.replace(/\.[^.]*$/, '').slice(0, 80));
            void file.text().then(setText);
          }}
        />
        <label htmlFor={`${field}-text`}>or paste lines</label>
        <textarea
          id={`${field}-text`}
          className="field"
          rows={5}
          value={text}
          spellCheck={false}
          placeholder={'VOO 60%\nSMH $2,500\nGLD'}
          onChange={(event) => setText(event.target.value)}
        />
        {settled.trim() !== '' && <ImportPreview result={result} service={service} />}
        {result.rows.length > 0 && (
          <>
            <label htmlFor={`${field}-name`}>Name of the list</label>
            <div className="inline-fields">
              <input
                id={`${field}-name`}
                className="field"
                value={name}
                maxLength={80}
                placeholder="Imported"
                autoComplete="off"
                onChange={(event) => setName(event.target.value)}
              />
              <button type="submit" className="button primary">
                Import {countOf(result.rows.length, 'fund')}
              </button>
            </div>
          </>
        )}
      </form>
    </details>
  );
}

function countOf(count: number, word: string): string {
  return `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;
}

function ImportPreview(props: { result: ImportResult; service: OptionsService }) {
  const { rows, leftOut } = props.result;
  const badges = useBadges(rows, props.service);
  const shown = rows.slice(0, PREVIEW_ROWS);
  const unnamed = rows.filter(
    ({ market, ticker }) =>
      badges.size > 0 && badges.get(`${market} ${ticker}`)?.name === undefined,
  );
  return (
    <div className="import-preview">
      <p role="status">
        {countOf(rows.length, 'fund')} read
        {leftOut.length > 0 && `, ${countOf(leftOut.length, 'line')} left out`}.
        {unnamed.length > 0 &&
          rows.length <= 100 &&
          ` Kept though we have no figures: ${unnamed.map(({ ticker }) => ticker).join(', ')}.`}
      </p>
      {shown.length > 0 && (
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">Ticker</th>
              <th scope="col">Name</th>
              <th scope="col">Share or amount</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={`${row.market} ${row.ticker}`}>
                <td>{row.ticker}</td>
                <td>
                  <FiledText text={badges.get(`${row.market} ${row.ticker}`)?.name ?? ''} />
                </td>
                <td>{textOfSize(row.size)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shown.length && (
        <p className="muted small">and {rows.length - shown.length} more</p>
      )}
      {leftOut.length > 0 && (
        <details className="disclosure">
          <summary>Lines left out</summary>
          <ul className="left-out">
            {leftOut.slice(0, 200).map(({ line, text, reason }) => (
              <li key={line}>
                Line {line}: {reason}. <FiledText className="muted" text={text} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
