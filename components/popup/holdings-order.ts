import type { HoldingLine } from '#lib/view/holdings-page.ts';

export interface HoldingsOrder {
  readonly by: 'name' | 'weight';
  readonly descending: boolean;
}

export const LARGEST_FIRST: HoldingsOrder = { by: 'weight', descending: true };

/** The order after a click on a column: turned round, or the column's natural first order. */
export function orderAfterClick(order: HoldingsOrder, by: HoldingsOrder['by']): HoldingsOrder {
  if (order.by === by) return { by, descending: !order.descending };
  return { by, descending: by === 'weight' };
}

/** Lines whose name or note holds every word of `filter`, in the order asked; ties keep the filed order. */
export function arranged(
  lines: readonly HoldingLine[],
  { filter, order }: { readonly filter: string; readonly order: HoldingsOrder },
): readonly HoldingLine[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = lines.filter((line) => {
    const text = `${line.name} ${line.note ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const sign = order.descending ? -1 : 1;
  return kept.sort((a, b) =>
    order.by === 'weight'
      ? sign * (a.weight - b.weight)
      : sign * a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }),
  );
}
