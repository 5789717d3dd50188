import type { CSSProperties, ReactNode } from 'react';
import { clipped, FiledText } from '#components/text/filed-text.tsx';

export interface BarTableRow {
  readonly name: string;
  /** Fraction; the bar starts at 0, or at `from` for a range. */
  readonly weight: number;
  readonly from?: number;
  readonly text: string;
  /** Small print below the name. */
  readonly note?: string;
}

/**
 * A table whose numbers are drawn as bars beside them, from a common zero, scaled to the largest. The table is
 * the accessible form; the bars only repeat it. A range is drawn from its lower to its upper end, the sure part
 * full and the rest striped.
 */
export function BarTable(props: {
  rows: readonly BarTableRow[];
  caption: string;
  heads: readonly [name: string, value: string];
  /** Full length of a bar, a fraction; the largest row unless told. */
  scale?: number;
  empty?: ReactNode;
}) {
  const { rows, caption, heads, empty } = props;
  if (rows.length === 0) return <p className="muted">{empty}</p>;
  const largest = Math.max(...rows.map((row) => row.weight), Number.MIN_VALUE);
  const scale = props.scale ?? largest;
  return (
    <table className="bar-table" style={{ '--longest': longestOf(rows) } as CSSProperties}>
      <caption className="unseen">{caption}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rank is the row's identity; two rows may share a name.
          <tr key={rank}>
            <th scope="row">
              <FiledText text={clipped(row.name, 80)} />
              {row.note !== undefined && <span className="bar-note">{row.note}</span>}
            </th>
            <td>
              <span className="bar-value">
                <Bar row={row} scale={scale} />
                <span className="bar-text">{row.text}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Characters of the longest value: all values get its room, so that all bars have one scale. */
function longestOf(rows: readonly BarTableRow[]): number {
  return Math.max(...rows.map(({ text }) => text.length));
}

function Bar({ row, scale }: { row: BarTableRow; scale: number }) {
  const part = (value: number) => `${Math.min(100, (Math.max(value, 0) / scale) * 100)}%`;
  return (
    <svg className="bar" aria-hidden="true" focusable="false">
      <rect className="track" width="100%" height="100%" rx="2" />
      {row.from !== undefined && (
        <rect className="mark-open" width={part(row.weight)} height="100%" rx="2" />
      )}
      <rect className="mark" width={part(row.from ?? row.weight)} height="100%" rx="2" />
    </svg>
  );
}
