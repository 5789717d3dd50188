import type { CSSProperties, ReactNode } from 'react';
import { FiledText } from '#components/text/filed-text.tsx';
import { LinkedFigure } from '#components/text/linked-figure.tsx';
import type { CompareColumn } from '#lib/view/compare-view.ts';

/** A fund a column, a fact a row. */
export function CompareTable({ columns }: { columns: readonly CompareColumn[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard.
    <section className="compare-scroller" tabIndex={0} aria-label="Funds side by side">
      <table className="compare-table" style={{ '--columns': columns.length } as CSSProperties}>
        <thead>
          <tr>
            <td />
            {columns.map(({ market, ticker, name }) => (
              <th key={`${market} ${ticker}`} scope="col">
                <span className="row-ticker">{ticker}</span>
                <FiledText className="compare-name" text={name} max={70} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.filter(({ isThere }) => columns.some(isThere)).map(({ label, cell }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {columns.map((column) => (
                <td key={`${column.market} ${column.ticker}`}>{cell(column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Row {
  readonly label: string;
  readonly cell: (column: CompareColumn) => ReactNode;
  readonly isThere: (column: CompareColumn) => boolean;
}

const always = () => true;

const ROWS: readonly Row[] = [
  { label: 'Fee a year', cell: ({ fee }) => <LinkedFigure figure={fee} />, isThere: always },
  { label: 'Kind', cell: ({ kind }) => kind, isThere: always },
  {
    label: 'Ten largest',
    cell: ({ topTen, refused }) =>
      topTen ?? <span className="muted small">{refused ?? 'not known'}</span>,
    isThere: always,
  },
  {
    label: 'Behaves like',
    cell: ({ effectiveN }) => (effectiveN === undefined ? '–' : `${effectiveN} equal companies`),
    isThere: ({ effectiveN }) => effectiveN !== undefined,
  },
  {
    label: 'Holdings of',
    cell: ({ holdings }) => <LinkedFigure figure={holdings} />,
    isThere: always,
  },
  {
    label: 'Name and holdings',
    cell: ({ verdict }) => <span className="small">{verdict ?? 'The name claims no theme.'}</span>,
    isThere: ({ verdict }) => verdict !== undefined,
  },
];
