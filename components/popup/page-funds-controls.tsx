import { usePopupWords } from '#components/strings/popup-words.ts';
import { PAGE_ORDERS, type PageFundsView } from './page-funds-order.ts';

/** Words to filter by, and the order. */
export function PageFundsControls(props: {
  view: PageFundsView;
  onView: (view: PageFundsView) => void;
}) {
  const { view, onView } = props;
  const { funds: words } = usePopupWords();
  function sortBy(value: string) {
    const chosen = PAGE_ORDERS.find((order) => order === value);
    if (chosen) onView({ ...view, order: chosen });
  }
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
        onChange={({ target }) => sortBy(target.value)}
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
