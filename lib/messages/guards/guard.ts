import { MARKETS } from '#lib/funds/market.ts';

/**
 * Plain checks of messages where the schemas of the table would cost five kilobytes of zod: the replies that a
 * content script gets, and the requests that a woken background answers first, these with the lengths of their
 * texts and lists. `test/messages/page-guards.test.ts` and `first-checks.test.ts` hold guards and schemas together.
 */
export type Guard<T> = (value: unknown) => value is T;

export const text: Guard<string> = (value) => typeof value === 'string';
export const flag: Guard<boolean> = (value) => typeof value === 'boolean';
export const finite: Guard<number> = (value): value is number => Number.isFinite(value);
export const amount: Guard<number> = (value): value is number => finite(value) && value >= 0;
export const count: Guard<number> = (value): value is number =>
  amount(value) && Number.isInteger(value);

export const isObject: Guard<object> = (value): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const oneOf =
  <T extends string>(values: readonly T[]): Guard<T> =>
  (value): value is T =>
    values.some((known) => known === value);

export const list =
  <T>(item: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(item);

/** For a key that may be absent. */
export const maybe =
  <T>(guard: Guard<T>): Guard<T> =>
  (value): value is T =>
    value === undefined || guard(value);

export const shape =
  <T extends object>(guards: { readonly [K in keyof T]-?: Guard<T[K]> }): Guard<T> =>
  (value): value is T =>
    isObject(value) &&
    (Object.entries(guards) as [string, Guard<unknown>][]).every(([key, guard]) =>
      guard(Reflect.get(value, key)),
    );

/** A text of so many UTF-16 code units. */
export const textOf =
  (least: number, most: number): Guard<string> =>
  (value): value is string =>
    text(value) && value.length >= least && value.length <= most;

export const matching =
  (pattern: RegExp): Guard<string> =>
  (value): value is string =>
    text(value) && pattern.test(value);

export const integer =
  (least: number, most: number): Guard<number> =>
  (value): value is number =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;

/** A list of at most so many. The length is looked at first. */
export const upTo =
  <T>(most: number, guard: Guard<T[]>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.length <= most && guard(value);

/** A shape with no other keys. */
export const only =
  <T extends object>(
    keys: readonly string[],
    guards: { readonly [K in keyof T]-?: Guard<T[K]> },
  ): Guard<T> =>
  (value): value is T =>
    isObject(value) &&
    Object.keys(value).every((key) => keys.includes(key)) &&
    shape(guards)(value);

export const market = oneOf(MARKETS);
