import type { PageFund } from './popup-service.ts';

export const PAGE_ORDERS = ['page', 'fee', 'ticker'] as const;
export type PageOrder = (typeof PAGE_ORDERS)[number];

/** The order that an option of the choice stands for. */
export function pageOrderOf(value: string): PageOrder {
  return PAGE_ORDERS.find((order) => order === value) ?? 'page';
}

/** How the reader wants the funds of the page listed. */
export interface PageFundsView {
  readonly order: PageOrder;
  /** Only funds whose ticker, name or segments have all these words; '' shows all. */
  readonly words: string;
}

/** Before anything is chosen. */
export const AS_ON_THE_PAGE: PageFundsView = { order: 'page', words: '' };

/** Funds filtered and sorted. `byFee`: places in `funds` by fee; until it is known their order stays the page's. */
export function pageFundsInOrder(
  funds: readonly PageFund[],
  { order, words }: PageFundsView,
  byFee: readonly number[] | undefined,
): readonly PageFund[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return inOrder(funds, order, byFee).filter(({ badge }) => {
    const { ticker, name, fee, concentration, telling, mine } = badge;
    const text = [ticker, name, fee, concentration, telling, mine].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

function inOrder(
  funds: readonly PageFund[],
  order: PageOrder,
  byFee: readonly number[] | undefined,
): readonly PageFund[] {
  switch (order) {
    case 'page':
      return funds;
    case 'fee':
      return byFee?.flatMap((place) => funds[place] ?? []) ?? funds;
    case 'ticker':
      return funds.toSorted((a, b) => a.badge.ticker.localeCompare(b.badge.ticker, 'en'));
  }
}
