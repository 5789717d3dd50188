import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { TabReply } from '../protocol.ts';
import {
  flag,
  type Guard,
  integer,
  list,
  market,
  maybe,
  oneOf,
  shape,
  textOf,
  upTo,
} from './guard.ts';

const label = textOf(0, 120);

const isBadge: Guard<BadgeModel> = shape({
  ticker: textOf(1, 12),
  market,
  coverage: oneOf(['covered', 'recognised']),
  name: maybe(textOf(0, 300)),
  fee: maybe(label),
  concentration: maybe(label),
  telling: maybe(label),
  mine: maybe(label),
});

/** What a page answers the popup, whose first script shows it, with the bounds of `TAB_MESSAGES`. */
export const isPageFunds: Guard<TabReply<'pageFunds'>> = shape({
  funds: upTo(200, list(shape({ badge: isBadge, mentions: integer(1, Number.MAX_SAFE_INTEGER) }))),
  isRead: maybe(flag),
});
