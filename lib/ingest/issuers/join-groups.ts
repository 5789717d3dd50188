/** The lines under one key. */
export interface IssuerGroup {
  lines: number;
  /** Filed name -> number of lines. */
  readonly spellings: Map<string, number>;
  /** Symbols of US exchanges that lines under this key carry. */
  readonly symbols: Set<string>;
}

/**
 * Joins groups that the name alone did not bring together, and empties those that were joined:
 *
 * 1. Groups that share a symbol of a US exchange: `Crown Castle Inc` and `Crown Castle International
 *    Corp.` are both CCI; publishers carry old names on for years.
 * 2. Names that a list has cut (`INDUSTRIAL AND COMMERCIAL BANK OF`) and the one name that goes on.
 *
 * @returns joined key -> the key that it is counted under
 */
export function joinGroups(groups: Map<string, IssuerGroup>): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  for (const find of [sharedSymbols, cutNames]) {
    for (const [from, to] of find(groups)) {
      const [source, target] = [finalKey(from, joined), finalKey(to, joined)];
      if (source !== target) moveLines(groups, source, target);
      if (source !== target) joined.set(source, target);
    }
  }
  return new Map([...joined.keys()].map((key) => [key, finalKey(key, joined)]));
}

function finalKey(key: string, joined: ReadonlyMap<string, string>): string {
  const next = joined.get(key);
  return next === undefined ? key : finalKey(next, joined);
}

/** Each group with a symbol that a larger group has too, and that group. */
function sharedSymbols(groups: ReadonlyMap<string, IssuerGroup>): [string, string][] {
  const byLines = [...groups].sort(
    ([keyA, a], [keyB, b]) => b.lines - a.lines || compareText(keyA, keyB),
  );
  const first = new Map<string, string>();
  const pairs: [string, string][] = [];
  for (const [key, { symbols }] of byLines) {
    for (const symbol of [...symbols].sort(compareText)) {
      const larger = first.get(symbol);
      if (larger === undefined) first.set(symbol, key);
      else if (larger !== key) pairs.push([key, larger]);
    }
  }
  return pairs;
}

/** A key shorter than this begins too many names to be the start of one. */
const MIN_CUT_KEY = 22;

/** Names filed with fewer characters than this were not cut. */
export const MIN_CUT_NAME = 28;

/** `Fund` and `Fund III` are two funds, `CLO` and `CLO XXV` two vehicles, and a year names one bond of many. */
const NEXT_OF_SERIES = /^[IVX]+$|^\d+$|(?:19|20)\d\d/;

/** What is left of a legal form that was cut. */
const REST_OF_FORM = /^(?:PL?|LT?|IN?|COR?|C)$/;

/** `JOHNSON CONTROLS INTL PL` goes on from `Johnson Controls International plc`, and is the cut one of the two. */
function isCutInForm(group: IssuerGroup | undefined, rest: string): boolean {
  const names = [...(group?.spellings.keys() ?? [])];
  return REST_OF_FORM.test(rest) && names.every((name) => name.toUpperCase().endsWith(` ${rest}`));
}

/**
 * Groups all of whose spellings are long enough to have been cut, with the one group whose key goes on
 * from theirs; with two candidates they stay apart.
 */
function cutNames(groups: ReadonlyMap<string, IssuerGroup>): [string, string][] {
  const keys = [...groups.keys()].sort(compareText);
  return keys.flatMap((key, i): [string, string][] => {
    const names = [...(groups.get(key)?.spellings.keys() ?? [])];
    const next = keys[i + 1];
    if (key.length < MIN_CUT_KEY || names.some((name) => name.length < MIN_CUT_NAME)) return [];
    if (!next?.startsWith(key) || keys[i + 2]?.startsWith(key)) return [];
    const rest = next.slice(key.length);
    if (NEXT_OF_SERIES.test(rest)) return [];
    return [isCutInForm(groups.get(next), rest) ? [next, key] : [key, next]];
  });
}

function moveLines(groups: Map<string, IssuerGroup>, from: string, to: string): void {
  const source = groups.get(from);
  const target = groups.get(to);
  if (!source || !target) return;
  target.lines += source.lines;
  for (const [name, uses] of source.spellings) {
    target.spellings.set(name, (target.spellings.get(name) ?? 0) + uses);
  }
  for (const symbol of source.symbols) target.symbols.add(symbol);
  groups.delete(from);
}

/** Plain code-unit order, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
