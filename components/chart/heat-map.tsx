import type { CSSProperties } from 'react';

export interface HeatCell {
  readonly text: string;
  /** 0-1: how strongly it is shaded. The number is always printed. */
  readonly shade: number;
  readonly isSelf: boolean;
  readonly spoken: string;
}

/** Accent in the strongest shade, percent: the number on it keeps 4.5:1 in both themes; `--shade-scale` lessens it. */
export const STRONGEST_SHADE = 48;

/** A square of numbers shaded by size: a table with heads on both sides, readable without the shade. */
export function HeatMap(props: {
  names: readonly string[];
  rows: readonly (readonly HeatCell[])[];
  caption: string;
}) {
  const { names, rows, caption } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard.
    <section className="heat-scroller" tabIndex={0} aria-label={caption}>
      <table className="heat-map">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <td />
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, row) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {(rows[row] ?? []).map((cell, column) => (
                <td
                  key={names[column]}
                  className={cell.isSelf ? 'heat-self' : 'heat-cell'}
                  style={
                    { '--shade': `${Math.round(cell.shade * STRONGEST_SHADE)}%` } as CSSProperties
                  }
                >
                  <span aria-hidden="true">{cell.text}</span>
                  <span className="unseen">{cell.spoken}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
