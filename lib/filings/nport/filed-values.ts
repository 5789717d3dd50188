import { child, type XmlElement } from '../xml/xml-element.ts';

/** What filers write where the form allows "nothing": never a value, never 0. `XXXX` masks the public file. */
const NO_VALUE = /^(?:n\/?a|none|null|x{2,}|-|)$/i;

/** Blanks other than single spaces; most texts have none. */
const UNEVEN_BLANKS = /\s\s|[^\S ]/;

/** Text as filed, trimmed; `undefined` for the placeholders. */
export function filedText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const trimmed = text.trim();
  const single = UNEVEN_BLANKS.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
  return NO_VALUE.test(single) ? undefined : single;
}

/** Commas between thousands; `5,25` is read as nothing rather than as 525. */
const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** A number as filed; thousands separators are met in real filings. `N/A` is no number. */
export function filedNumber(text: string | undefined): number | undefined {
  const filed = filedText(text);
  const plain = filed && THOUSANDS.test(filed) ? filed.replaceAll(',', '') : filed;
  if (plain === undefined || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(plain)) {
    return undefined;
  }
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** An ISO date that exists. */
export function filedDate(text: string | undefined): string | undefined {
  const date = filedText(text)?.slice(0, 10);
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const time = Date.parse(`${date}T00:00:00Z`);
  const exists = Number.isFinite(time) && new Date(time).toISOString().startsWith(date);
  return exists ? date : undefined;
}

export function textIn(parent: XmlElement | undefined, name: string): string | undefined {
  return filedText(child(parent, name)?.text);
}

export function numberIn(parent: XmlElement | undefined, name: string): number | undefined {
  return filedNumber(child(parent, name)?.text);
}

export function dateIn(parent: XmlElement | undefined, name: string): string | undefined {
  return filedDate(child(parent, name)?.text);
}

/** `Y` and `N`; some filers write `true` and `false`. */
export function flagIn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const text = textIn(parent, name);
  if (text === undefined) return undefined;
  return /^(?:y|yes|true|1)$/i.test(text);
}

/** The object type without `undefined`: keys that may be undefined become optional. */
export type Known<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Drops the keys whose value is not known, so that a missing fact is absent. */
export function known<T extends object>(values: T): Known<T> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) kept[key] = value;
  return kept as Known<T>;
}
