import { PAGE_ORDERS, type PageFundsView } from './page-funds-order.ts';

/** Words to filter by, and the order. */
export function PageFundsControls(props: {
  view: PageFundsView;
  onView: (view: PageFundsView) => void;
}) {
  const { view, onView } = props;
  function sortBy(value: string) {
    const chosen = PAGE_ORDERS.find(({ order }) => order === value);
    if (chosen) onView({ ...view, order: chosen.order });
  }
  return (
    <div className="page-controls">
      <input
        type="search"
        className="field"
        aria-label="Filter the funds of this page"
        placeholder="Filter"
        value={view.words}
        onChange={({ target }) => onView({ ...view, words: target.value })}
      />
      <select
        className="field"
        aria-label="Order"
        value={view.order}
        onChange={({ target }) => sortBy(target.value)}
      >
        {PAGE_ORDERS.map(({ order, label }) => (
          <option key={order} value={order}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
