import { ALIAS_NAMES, groupKey } from '#lib/filings/issuers/group-key.ts';
import type { NamedLine } from '#lib/filings/issuers/issuer-splits.ts';
import { namesNoIssuer } from '#lib/filings/issuers/no-issuer-names.ts';
import { compareText, type IssuerGroup, joinGroups, MIN_CUT_NAME } from './join-groups.ts';

/** Collects the names met in all lists, then numbers the issuers. */
export interface IssuerTable {
  /** Issuer number -> display name; the issuers with most lines first. */
  readonly names: readonly string[];
  /** Number of the issuer behind a line; `undefined` for names that name no issuer. */
  idOf(line: NamedLine): number | undefined;
  /** The filed spellings that were merged under each number, most used first. */
  readonly spellings: readonly (readonly string[])[];
}

/**
 * Numbers the issuers of all lines given. Deterministic: depends on the multiset of lines only.
 *
 * @param lines every line that will be stored
 */
export function makeIssuerTable(lines: Iterable<NamedLine>): IssuerTable {
  const told = rememberingLines();
  for (const line of lines) {
    const kind = told.of(line);
    kind.lines += 1;
    if (line.isUsSymbol) kind.isUsSymbol = true;
  }
  const groups = groupsOf(told.all());
  const joined = joinGroups(groups);
  const ordered = [...groups].sort(
    ([keyA, a], [keyB, b]) => b.lines - a.lines || compareText(keyA, keyB),
  );
  const idByKey = new Map(ordered.map(([key], id) => [key, id]));
  return {
    names: ordered.map(([key, group]) => ALIAS_NAMES.get(key) ?? displayName(key, group.spellings)),
    spellings: ordered.map(([, group]) => byUse(group.spellings).map(([spelling]) => spelling)),
    idOf(line) {
      const { key } = told.of(line);
      return key === undefined ? undefined : idByKey.get(joined.get(key) ?? key);
    },
  };
}

/** Lines of one name, country and label: looked at once, counted together. */
interface LineKind {
  readonly name: string;
  readonly label: string;
  /** The group, `undefined` where the name names no issuer. */
  readonly key: string | undefined;
  lines: number;
  isUsSymbol: boolean;
}

/**
 * Each name is looked at once (measured on 1.6 million lines: a minute less). Found step by step: a joined text
 * would be hashed anew for every line, its parts are hashed once.
 */
function rememberingLines() {
  const byName = new Map<string, Map<string, Map<string, LineKind>>>();
  const all: LineKind[] = [];
  return {
    all: (): readonly LineKind[] => all,
    of(line: NamedLine): LineKind {
      const { name, country = '', label = '' } = line;
      const byLabel = inner(inner(byName, name), country);
      const known = byLabel.get(label);
      if (known) return known;
      const key = namesNoIssuer(name) ? undefined : groupKey(line);
      const kind = { name, label, key, lines: 0, isUsSymbol: false };
      byLabel.set(label, kind);
      all.push(kind);
      return kind;
    },
  };
}

function inner<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = maps.get(key);
  if (known) return known;
  const made = new Map<string, V>();
  maps.set(key, made);
  return made;
}

function groupsOf(kinds: readonly LineKind[]): Map<string, IssuerGroup> {
  const groups = new Map<string, IssuerGroup>();
  for (const { key, name, label, lines, isUsSymbol } of kinds) {
    if (key === undefined) continue;
    const group = groups.get(key) ?? { lines: 0, spellings: new Map(), symbols: new Set() };
    groups.set(key, group);
    group.lines += lines;
    group.spellings.set(name, (group.spellings.get(name) ?? 0) + lines);
    if (isUsSymbol && label) group.symbols.add(label.replace(/[./ ]/, ''));
  }
  return groups;
}

function byUse(spellings: ReadonlyMap<string, number>): [string, number][] {
  return [...spellings].sort(([a, usesA], [b, usesB]) => usesB - usesA || compareText(a, b));
}

const NAMES_A_SECURITY = /\b(?:CL(?:ASS)? [A-Z]|ADR|ADS|GDR|SERIES [A-Z]|REG S|ORD|NPV|PAR)\b/i;

/** The most used spelling that is not all capitals, names no share class and is not cut; else the most used. */
function displayName(key: string, spellings: ReadonlyMap<string, number>): string {
  const all = byUse(spellings).map(([spelling]) => spelling.replace(/\s+/g, ' ').trim());
  // Names joined by symbol are former ones as a rule: they are shown only when there is no other.
  const own = all.filter((name) => groupKey({ name }) === key);
  const ordered = own.length > 0 ? own : all;
  const clean = ordered.filter(
    (spelling) => !NAMES_A_SECURITY.test(spelling) && !isCutFormOf(spelling, ordered),
  );
  const mixed = clean.find((spelling) => /\p{Ll}{2}/u.test(spelling));
  return (mixed ?? clean[0] ?? ordered[0] ?? '').replace(/(?:\/| \()the\)?$/i, '').slice(0, 120);
}

function isCutFormOf(spelling: string, spellings: readonly string[]): boolean {
  if (spelling.length < MIN_CUT_NAME) return false;
  const start = spelling.toUpperCase();
  return spellings.some(
    (other) => other.length > start.length && other.toUpperCase().startsWith(start),
  );
}
