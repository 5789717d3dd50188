import type { PageFundWords } from '#components/strings/page-fund-words.ts';
import { PAGE_ORDERS, type PageFundsView, pageOrderOf } from './page-funds-order.ts';

/** Words to filter by, and the order. */
export function PageFundsControls(props: {
  view: PageFundsView;
  words: PageFundWords;
  onView: (view: PageFundsView) => void;
}) {
  const { view, words, onView } = props;
  return (
    <div className="page-controls">
      <input
        type="search"
        className="field"
        aria-label={words.filter}
        placeholder={words.filterExample}
        value={view.words}
        onChange={({ target }) => onView({ ...view, words: target.value })}
      />
      <select
        className="field"
        aria-label={words.order}
        value={view.order}
        onChange={({ target }) => onView({ ...view, order: pageOrderOf(target.value) })}
      >
        {PAGE_ORDERS.map((order) => (
          <option key={order} value={order}>
            {words.orders[order]}
          </option>
        ))}
      </select>
    </div>
  );
}
