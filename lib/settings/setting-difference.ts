import { type Group, isGroup, isSame, type SettingsPatch, withKeys } from './setting-values.ts';
import { type Settings, settingsSchema } from './settings.ts';

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

const has = (list: readonly unknown[], item: unknown) => list.some((known) => isSame(known, item));
