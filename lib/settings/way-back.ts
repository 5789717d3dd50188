import { type Group, isGroup, isSame, type SettingsPatch, withKeys } from './setting-values.ts';
import type { Settings } from './settings.ts';

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

/** The value to go back to: `made` itself where someone changed it since. */
function reverted(old: unknown, made: unknown, now: unknown): unknown {
  if (Array.isArray(made)) return old;
  if (!isGroup(old) || !isGroup(made) || !isGroup(now)) return isSame(now, made) ? old : made;
  const keys = new Set([...Object.keys(old), ...Object.keys(made)]);
  const untouched = [...keys].filter((key) => isSame(now[key], made[key]));
  return withKeys(made, untouched, old);
}
