import { MARKETS } from '#lib/funds/market.ts';
import type { SiteSettings } from '#lib/settings/site-settings.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { CardModel, ConcentrationSection, Figure, Refusal } from '#lib/view/card-model.ts';
import type { BackgroundReply } from './protocol.ts';

/**
 * Guards for the replies that a content script gets: the schemas of the table would cost it five kilobytes
 * of zod. `test/messages/page-guards.test.ts` holds guards and schemas together. Lengths of texts are not
 * looked at here; the background has just parsed the same reply with the schema.
 */
export type Guard<T> = (value: unknown) => value is T;

const text: Guard<string> = (value) => typeof value === 'string';
const flag: Guard<boolean> = (value) => typeof value === 'boolean';
const finite: Guard<number> = (value): value is number => Number.isFinite(value);
const amount: Guard<number> = (value): value is number => finite(value) && value >= 0;
const count: Guard<number> = (value): value is number =>
  Number.isInteger(value) && Number(value) >= 0;

const isObject: Guard<object> = (value): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf =
  <T extends string>(values: readonly T[]): Guard<T> =>
  (value): value is T =>
    values.some((known) => known === value);

const list =
  <T>(item: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(item);

/** For a key that may be absent. */
const maybe =
  <T>(guard: Guard<T>): Guard<T> =>
  (value): value is T =>
    value === undefined || guard(value);

const shape =
  <T extends object>(guards: { readonly [K in keyof T]-?: Guard<T[K]> }): Guard<T> =>
  (value): value is T =>
    isObject(value) &&
    (Object.entries(guards) as [string, Guard<unknown>][]).every(([key, guard]) =>
      guard(Reflect.get(value, key)),
    );

const market = oneOf(MARKETS);

const isBadge: Guard<BadgeModel> = shape({
  ticker: text,
  market,
  coverage: oneOf(['covered', 'recognised']),
  name: maybe(text),
  fee: maybe(text),
  concentration: maybe(text),
  telling: maybe(text),
});

const isFigure: Guard<Figure> = shape({
  label: text,
  text,
  source: count,
  formula: maybe(text),
  note: maybe(text),
});

const part = shape({ label: text, weight: finite, text });

const isRefusal: Guard<Refusal> = shape({ kind: oneOf(['refused']), reason: text });

const isConcentration: Guard<ConcentrationSection> = shape({
  kind: oneOf(['concentration']),
  figures: list(isFigure),
  largest: list(shape({ name: text, weight: finite, text })),
  leftOut: maybe(text),
});

const isEither: Guard<ConcentrationSection | Refusal> = (value) =>
  isRefusal(value) || isConcentration(value);

export const isCard: Guard<CardModel> = shape({
  ticker: text,
  market,
  state: oneOf([
    'full',
    'top-ten',
    'derivative',
    'bond',
    'fund-of-funds',
    'trust',
    'no-holdings',
    'not-covered',
    'unknown',
    'unavailable',
  ]),
  header: shape({ name: text, kind: text, holdingsDate: maybe(text), newerReport: maybe(text) }),
  notices: list(text),
  cost: maybe(
    shape({
      figures: list(isFigure),
      drag: maybe(shape({ text, source: count, byYearUsd: list(finite) })),
    }),
  ),
  concentration: maybe(isEither),
  nameCheck: maybe(shape({ claim: text, statement: text, composition: maybe(list(part)) })),
  sameness: maybe(
    list(shape({ withTicker: text, overlap: isFigure, coverage: maybe(isFigure), dates: text })),
  ),
  sources: list(shape({ label: text, url: text })),
});

export const isMarks: Guard<BackgroundReply<'annotate'>> = shape({
  marks: list(
    shape({ candidate: count, ticker: text, market, reasons: list(text), badge: isBadge }),
  ),
  memory: shape({
    capitals: amount,
    length: amount,
    hints: list(market),
    confirmed: list(shape({ ticker: text, market, count: amount })),
  }),
});

export const isSiteSettings: Guard<SiteSettings> = shape({
  on: flag,
  density: oneOf(['full', 'short', 'underline']),
  theme: oneOf(['system', 'light', 'dark']),
  strip: flag,
  mutedTickers: list(text),
  mutedWords: list(text),
  alwaysMark: list(text),
});

export const isInjection: Guard<BackgroundReply<'injectCard'>> = shape({
  outcome: oneOf(['injected', 'no-permission', 'tab-gone']),
});

/** The reply of messages that only need to arrive. */
export const isDone: Guard<Record<string, never>> = (value): value is Record<string, never> =>
  isObject(value) && Object.keys(value).length === 0;
