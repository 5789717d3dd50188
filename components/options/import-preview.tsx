import { useListWords } from '#components/strings/list-words.ts';
import { FiledText } from '#components/text/filed-text.tsx';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { ImportResult } from '#lib/watchlists/import-result.ts';
import type { ListsRead } from '#lib/watchlists/lists-file.ts';
import { textOfSize } from '#lib/watchlists/size-text.ts';
import type { OptionsService } from './options-service.ts';
import { useBadges } from './use-badges.ts';

/** Rows of the preview; enough to see that the columns were read rightly. */
const PREVIEW_ROWS = 8;
/** Funds whose names are asked for, to say which of them we do not know. */
const MOST_NAMED = 200;
/** Lines left out that are listed one by one. */
const MOST_LEFT_OUT = 200;

/** What was read of a file or pasted text, before anything is kept. */
export function ImportPreview(props: {
  result: ImportResult;
  /** Lines left out that the list's note will hold. */
  linesNoted: number;
  service: OptionsService;
}) {
  const { rows, notes } = props.result;
  const { import: words } = useListWords();
  const named = rows.slice(0, MOST_NAMED);
  const badges = useBadges(named, props.service);
  const shown = rows.slice(0, PREVIEW_ROWS);
  const unnamed = named.filter((row) => {
    const badge = badges.get(fundKeyText(row));
    return badge !== undefined && badge.name === undefined;
  });
  return (
    <div className="import-preview">
      <div role="status" className="import-said">
        <p>{words.read(rows.length, props.result.leftOut.length)}</p>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {unnamed.length > 0 && (
          <p>{words.unknown(unnamed.map(({ ticker }) => ticker).join(', '))}</p>
        )}
      </div>
      {shown.length > 0 && (
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{words.ticker}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.size}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={fundKeyText(row)}>
                <td>
                  {row.ticker}
                  {row.market !== 'US' && <span className="row-market"> {row.market}</span>}
                </td>
                <td>
                  <FiledText text={badges.get(fundKeyText(row))?.name ?? ''} />
                </td>
                <td>{textOfSize(row.size)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shown.length && (
        <p className="muted small">{words.andMore(rows.length - shown.length)}</p>
      )}
      {props.result.leftOut.length > 0 && (
        <LeftOut result={props.result} linesNoted={props.linesNoted} />
      )}
    </div>
  );
}

function LeftOut(props: { result: ImportResult; linesNoted: number }) {
  const { rows, leftOut } = props.result;
  const { import: words } = useListWords();
  const isAllNoted = props.linesNoted === leftOut.length;
  return (
    <details className="disclosure">
      <summary>{words.leftOut}</summary>
      {rows.length > 0 && (
        <p className="muted small">
          {isAllNoted ? words.leftOutKept : words.leftOutKeptSome(props.linesNoted, leftOut.length)}
        </p>
      )}
      <ul className="left-out">
        {leftOut.slice(0, MOST_LEFT_OUT).map(({ line, text, reason }) => (
          <li key={line}>
            {words.line(line, reason)} <FiledText className="muted" text={text} />
          </li>
        ))}
      </ul>
      {leftOut.length > MOST_LEFT_OUT && (
        <p className="muted small">{words.leftOutMore(leftOut.length - MOST_LEFT_OUT)}</p>
      )}
    </details>
  );
}

/** What was read of a file of ours. */
export function ListsPreview({ read }: { read: ListsRead }) {
  const { import: words } = useListWords();
  const rows = read.lists.reduce((sum, list) => sum + list.rows.length, 0);
  return (
    <div className="import-preview">
      <p role="status">{words.readLists(read.lists.length, rows)}</p>
      {read.damaged && <p className="field-problem">{words.damagedLists}</p>}
      <ul className="left-out">
        {read.lists.map(({ name, archived }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file can name two lists alike, and they never change places.
          <li key={place}>{archived ? words.archivedName(name) : name}</li>
        ))}
      </ul>
    </div>
  );
}
