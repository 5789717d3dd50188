import type { Settings } from './settings.ts';

/** Any of the settings but the version; what is absent stays. */
export type SettingsPatch = Partial<Omit<Settings, 'version'>>;

/** Settings that belong together, by name: limits, fee assumptions, a rule. */
export type Group = Readonly<Record<string, unknown>>;

/** Whether two values of settings say the same, in whatever order a group names its keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, i) => isSame(item, other[i]));
  }
  if (!isGroup(one) || !isGroup(other)) return one === other;
  return [...Object.keys(one), ...Object.keys(other)].every((key) => isSame(one[key], other[key]));
}

export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The group with these keys as they are in `other`; absent there is absent here. */
export function withKeys(group: Group, keys: readonly string[], other: Group): Group {
  const rest = Object.entries(group).filter(([key]) => !keys.includes(key));
  const taken = keys.filter((key) => key in other).map((key) => [key, other[key]]);
  return Object.fromEntries([...rest, ...taken]);
}
