import { type Settings, settingsSchema } from './settings.ts';

/** Any of the settings but the version; what is absent stays. */
export type SettingsPatch = Partial<Omit<Settings, 'version'>>;

/**
 * Settings after a change that a page made of what it showed. Of a list (muted tickers, sites …) and of a group (limits, fee
 * assumptions) only what differs from `from` changes, so that what a card or another window added meanwhile stays; a
 * single value, or one that `from` does not name, is replaced. Pure.
 *
 * @throws when a list of rules is full
 */
export function withDifference(now: Settings, to: SettingsPatch, from: SettingsPatch): Settings {
  const [current, seen]: [Group, Group] = [now, from];
  const changed = Object.entries(to).map(([field, value]) => [
    field,
    merged(current[field], value, seen[field]),
  ]);
  return settingsSchema.parse({ ...now, ...Object.fromEntries(changed) });
}

/** How a change is taken back: `to` and `from` as `withDifference` takes them. */
export interface WayBack {
  readonly to: SettingsPatch;
  readonly from: SettingsPatch;
  /** False when something was changed elsewhere since, and stays. */
  readonly isWhole: boolean;
}

/**
 * The way back from `before` to what stood there, of all that nobody changed since. A list always has one: its own items
 * go or come back, whatever others are there. Pure.
 *
 * @param made what the change put in place of `before`, field by field
 */
export function wayBack(before: SettingsPatch, made: SettingsPatch, now: Settings): WayBack {
  const [old, current]: [Group, Group] = [before, now];
  const fields = Object.entries(made)
    .filter(([field, value]) => !isSame(value, old[field]))
    .map(([field, value]) => ({
      field,
      value,
      back: reverted(old[field], value, current[field]),
    }));
  const possible = fields.filter(({ back, value }) => !isSame(back, value));
  return {
    to: Object.fromEntries(possible.map(({ field, back }) => [field, back])),
    from: Object.fromEntries(possible.map(({ field, value }) => [field, value])),
    isWhole: fields.every(({ field, back }) => isSame(back, old[field])),
  };
}

type Group = Readonly<Record<string, unknown>>;

function merged(now: unknown, to: unknown, from: unknown): unknown {
  if (Array.isArray(now) && Array.isArray(to) && Array.isArray(from)) {
    return mergedList(now, to, from);
  }
  if (!isGroup(now) || !isGroup(to) || !isGroup(from)) return to;
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  const differing = [...keys].filter((key) => !isSame(from[key], to[key]));
  return withKeys(now, differing, to);
}

function mergedList(now: unknown[], to: unknown[], from: unknown[]): unknown[] {
  if (isSame(now, from)) return to;
  const gone = from.filter((item) => !has(to, item));
  const list = now.filter((item) => !has(gone, item));
  for (const [place, item] of to.entries()) {
    if (has(from, item) || has(list, item)) continue;
    // Behind the one that it stood behind; where that is gone, last.
    const before = list.findIndex((known) => isSame(known, to[place - 1]));
    list.splice(place === 0 ? 0 : before < 0 ? list.length : before + 1, 0, item);
  }
  return list;
}

/** The value to go back to: `made` itself where someone changed it since. */
function reverted(old: unknown, made: unknown, now: unknown): unknown {
  if (Array.isArray(made)) return old;
  if (!isGroup(old) || !isGroup(made) || !isGroup(now)) return isSame(now, made) ? old : made;
  const keys = new Set([...Object.keys(old), ...Object.keys(made)]);
  const untouched = [...keys].filter((key) => isSame(now[key], made[key]));
  return withKeys(made, untouched, old);
}

/** The group with these keys as they are in `other`; absent there is absent here. */
function withKeys(group: Group, keys: readonly string[], other: Group): Group {
  const rest = Object.entries(group).filter(([key]) => !keys.includes(key));
  const taken = keys.filter((key) => key in other).map((key) => [key, other[key]]);
  return Object.fromEntries([...rest, ...taken]);
}

const has = (list: readonly unknown[], item: unknown) => list.some((known) => isSame(known, item));

/** Whether two values of settings say the same, in whatever order a group names its keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, i) => isSame(item, other[i]));
  }
  if (!isGroup(one) || !isGroup(other)) return one === other;
  return [...Object.keys(one), ...Object.keys(other)].every((key) => isSame(one[key], other[key]));
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
