import { useLayoutEffect } from 'react';
import { AS_ON_THE_PAGE, type PageFundsView, pageOrderOf } from './page-funds-order.ts';

/** The list of the page's funds may be on screen before React is: takes what its reader has typed and chosen meanwhile. */
export function useChosenBefore(onView: (view: PageFundsView) => void): void {
  useLayoutEffect(() => {
    const filter = document.querySelector<HTMLInputElement>('.page-controls input');
    const order = document.querySelector<HTMLSelectElement>('.page-controls select');
    if (filter === null || order === null) return;
    const chosen = { words: filter.value, order: pageOrderOf(order.value) };
    const isFirst = chosen.words === AS_ON_THE_PAGE.words && chosen.order === AS_ON_THE_PAGE.order;
    if (!isFirst) onView(chosen);
  }, [onView]);
}
