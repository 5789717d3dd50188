import { usePopupWords } from '#components/strings/popup-words.ts';
import { clipped, FiledText } from '#components/text/filed-text.tsx';
import type { HoldingLine } from '#lib/view/holdings-page.ts';
import { type HoldingsOrder, orderAfterClick } from './holdings-order.ts';
import { useWindow } from './use-window.ts';

/** The lines as a table that draws only what is in sight; scrolls by wheel, touch and keys. */
export function HoldingsTable(props: {
  lines: readonly HoldingLine[];
  order: HoldingsOrder;
  onOrder: (order: HoldingsOrder) => void;
  ticker: string;
}) {
  const { lines, order, onOrder, ticker } = props;
  const { holdings: words } = usePopupWords();
  const { scroller, start, end, rowPx } = useWindow(lines.length);
  return (
    <section
      className="holdings-scroller"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
      tabIndex={0}
      aria-label={words.of(ticker)}
    >
      {/* The padding stands for the rows out of sight, so that the scroll bar tells the truth. */}
      <div style={{ paddingBlock: `${start * rowPx}px ${(lines.length - end) * rowPx}px` }}>
        <table className="holdings-table" aria-rowcount={lines.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <ColumnHead by="name" order={order} onOrder={onOrder}>
                {words.name}
              </ColumnHead>
              <ColumnHead by="weight" order={order} onOrder={onOrder}>
                {words.weight}
              </ColumnHead>
            </tr>
          </thead>
          <tbody>
            {lines.slice(start, end).map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in the window is the row's identity.
              <tr key={start + index} data-row="" aria-rowindex={start + index + 2}>
                <td title={clipped(line.name)}>
                  <FiledText text={line.name} />
                  {line.note && <span className="holding-note">{line.note}</span>}
                </td>
                <td>{line.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ColumnHead(props: {
  by: HoldingsOrder['by'];
  order: HoldingsOrder;
  onOrder: (order: HoldingsOrder) => void;
  children: string;
}) {
  const { by, order, onOrder, children } = props;
  const sorted = order.by === by;
  const direction = order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={sorted ? direction : 'none'}>
      <button type="button" onClick={() => onOrder(orderAfterClick(order, by))}>
        {children}
        <span aria-hidden="true" className="sort-mark">
          {sorted ? (order.descending ? '▾' : '▴') : ''}
        </span>
      </button>
    </th>
  );
}
