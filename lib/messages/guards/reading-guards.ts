import type { SiteSettings } from '#lib/settings/site-settings.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { BackgroundReply } from '../protocol.ts';
import {
  amount,
  count,
  flag,
  type Guard,
  isObject,
  list,
  market,
  maybe,
  oneOf,
  shape,
  text,
} from './guard.ts';

/** Replies that the content script gets. */
export const isBadge: Guard<BadgeModel> = shape({
  ticker: text,
  market,
  coverage: oneOf(['covered', 'recognised']),
  name: maybe(text),
  fee: maybe(text),
  concentration: maybe(text),
  telling: maybe(text),
  mine: maybe(text),
});

const isMemory: Guard<BackgroundReply<'annotate'>['memory']> = shape({
  capitals: amount,
  length: amount,
  hints: list(market),
  confirmed: list(shape({ ticker: text, market, count: amount })),
});

export const isMarks: Guard<BackgroundReply<'annotate'>> = shape({
  marks: list(
    shape({ candidate: count, ticker: text, market, reasons: list(text), badge: isBadge }),
  ),
  memory: isMemory,
});

/** As far as a page needs it: the badge says the rest. */
export const isPageMarks = shape({
  marks: list(shape({ candidate: count, badge: isBadge })),
  memory: isMemory,
});

export const isSiteSettings: Guard<SiteSettings> = shape({
  on: flag,
  density: oneOf(['full', 'short', 'underline']),
  theme: oneOf(['system', 'light', 'dark']),
  contrast: oneOf(['system', 'more']),
  strip: flag,
  alwaysMark: list(text),
  marking: text,
});

export const isInjection: Guard<BackgroundReply<'injectCard'>> = shape({
  outcome: oneOf(['injected', 'no-permission', 'tab-gone']),
});

export const isPace: Guard<BackgroundReply<'hoverPace'>> = shape({ inARow: count, factor: amount });

/** The reply of messages that only need to arrive. */
export const isDone: Guard<Record<string, never>> = (value): value is Record<string, never> =>
  isObject(value) && Object.keys(value).length === 0;

export const isBadges: Guard<BackgroundReply<'badges'>> = shape({ badges: list(isBadge) });
