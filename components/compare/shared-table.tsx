import { type CSSProperties, useId } from 'react';
import { useCompareWords } from '#components/strings/compare-words.ts';
import { FiledText } from '#components/text/filed-text.tsx';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { CompareView } from '#lib/view/compare-view.ts';

/** Companies that at least two of the funds hold, with the weight in each. */
export function SharedTable({ view }: { view: CompareView }) {
  const { shared, sharedInAll, columns } = view;
  const words = useCompareWords();
  const id = useId();
  if (shared.length === 0) return <p className="muted">{words.sharedNone}</p>;
  return (
    <>
      <h3 className="shared-title" id={id}>
        {sharedInAll === shared.length ? words.sharedAll : words.sharedMost(sharedInAll)}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard. */}
      <section className="compare-scroller" tabIndex={0} aria-label={words.shared}>
        <table
          className="compare-table shared-table"
          aria-labelledby={id}
          style={{ '--columns': columns.length } as CSSProperties}
        >
          <thead>
            <tr>
              <td />
              {columns.map(({ market, ticker }) => (
                <th key={fundKeyText({ market, ticker })} scope="col">
                  {ticker}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shared.map(({ name, texts }) => (
              <tr key={name}>
                <th scope="row">
                  <FiledText text={name} max={48} />
                </th>
                {columns.map(({ market, ticker }, at) => (
                  <td key={fundKeyText({ market, ticker })}>{texts[at] ?? '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
