import { FiledText } from '#components/text/filed-text.tsx';
import { LinkedFigure } from '#components/text/linked-figure.tsx';
import type { FundRow } from '#lib/view/xray/funds-view.ts';
import { XraySection } from './xray-section.tsx';

/** Every fund of the list with its share, fee, report date and the documents behind them. */
export function FundsSection({ rows }: { rows: readonly FundRow[] }) {
  const hasAmounts = rows.some(({ amount }) => amount !== undefined);
  return (
    <XraySection wide title="The funds" lead="Each fee and date opens the document it was read in.">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard. */}
      <section className="funds-scroller" tabIndex={0} aria-label="Funds of the list">
        <table className="funds-table">
          <thead>
            <tr>
              <th scope="col">Fund</th>
              <th scope="col" className="number">
                Share
              </th>
              {hasAmounts && (
                <th scope="col" className="number">
                  Amount
                </th>
              )}
              <th scope="col">Kind</th>
              <th scope="col">Fee</th>
              <th scope="col">Holdings of</th>
              <th scope="col" className="number">
                In companies
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.market} ${row.ticker}`}>
                <th scope="row">
                  <span className="row-ticker">{row.ticker}</span>
                  <FiledText className="funds-name" text={row.problem ?? row.name} />
                </th>
                <td className="number">{row.share}</td>
                {hasAmounts && <td className="number">{row.amount ?? ''}</td>}
                <td>{row.kind}</td>
                <td>
                  <LinkedFigure figure={row.fee} />
                </td>
                <td>
                  <LinkedFigure figure={row.holdings} />
                </td>
                <td className="number">{row.opened}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </XraySection>
  );
}
