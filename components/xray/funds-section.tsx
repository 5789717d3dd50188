import { useXrayLowerWords } from '#components/strings/xray-lower-words.ts';
import { FiledText } from '#components/text/filed-text.tsx';
import { LinkedFigure } from '#components/text/linked-figure.tsx';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { FundRow } from '#lib/view/xray/funds-view.ts';
import { XraySection } from './xray-section.tsx';

/** Every fund of the list with its share, fee, report date and the documents behind them. */
export function FundsSection({ rows }: { rows: readonly FundRow[] }) {
  const { funds: words } = useXrayLowerWords();
  const { heads } = words;
  const hasAmounts = rows.some(({ amount }) => amount !== undefined);
  return (
    <XraySection wide title={words.title} lead={words.lead}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard. */}
      <section className="funds-scroller" tabIndex={0} aria-label={words.table}>
        <table className="funds-table">
          <thead>
            <tr>
              <th scope="col">{heads.fund}</th>
              <th scope="col" className="number">
                {heads.share}
              </th>
              {hasAmounts && (
                <th scope="col" className="number">
                  {heads.amount}
                </th>
              )}
              <th scope="col">{heads.kind}</th>
              <th scope="col">{heads.fee}</th>
              <th scope="col">{heads.holdings}</th>
              <th scope="col" className="number">
                {heads.opened}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={fundKeyText(row)}>
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
