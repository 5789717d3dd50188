import type { CSSProperties, ReactNode } from 'react';
import { type CompareWords, useCompareWords } from '#components/strings/compare-words.ts';
import { FiledText } from '#components/text/filed-text.tsx';
import { LinkedFigure } from '#components/text/linked-figure.tsx';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { CompareColumn } from '#lib/view/compare-view.ts';

/** A fund a column, a fact a row. */
export function CompareTable({ columns }: { columns: readonly CompareColumn[] }) {
  const words = useCompareWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard.
    <section className="compare-scroller" tabIndex={0} aria-label={words.table}>
      <table className="compare-table" style={{ '--columns': columns.length } as CSSProperties}>
        <thead>
          <tr>
            <td />
            {columns.map(({ market, ticker, name }) => (
              <th key={fundKeyText({ market, ticker })} scope="col">
                <span className="row-ticker">{ticker}</span>
                <FiledText className="compare-name" text={name} max={70} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.filter(({ isThere }) => columns.some(isThere)).map(({ name, cell }) => (
            <tr key={name}>
              <th scope="row">{words.rows[name]}</th>
              {columns.map((column) => (
                <td key={fundKeyText(column)}>{cell(column, words)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Row {
  readonly name: keyof CompareWords['rows'];
  readonly cell: (column: CompareColumn, words: CompareWords) => ReactNode;
  readonly isThere: (column: CompareColumn) => boolean;
}

const always = () => true;

const ROWS: readonly Row[] = [
  { name: 'fee', cell: ({ fee }) => <LinkedFigure figure={fee} />, isThere: always },
  { name: 'kind', cell: ({ kind }) => kind, isThere: always },
  {
    name: 'topTen',
    cell: ({ topTen, refused }, { notKnown }) =>
      topTen ?? <span className="muted small">{refused ?? notKnown}</span>,
    isThere: always,
  },
  {
    name: 'effective',
    cell: ({ effectiveN }, { equalCompanies }) =>
      effectiveN === undefined ? '–' : equalCompanies(effectiveN),
    isThere: ({ effectiveN }) => effectiveN !== undefined,
  },
  {
    name: 'holdings',
    cell: ({ holdings }) => <LinkedFigure figure={holdings} />,
    isThere: always,
  },
];
