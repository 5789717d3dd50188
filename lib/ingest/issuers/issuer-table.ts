import { ISSUER_ALIASES } from './issuer-aliases.ts';
import { type NamedLine, splitKey } from './issuer-splits.ts';
import { namesNoIssuer } from './no-issuer-names.ts';
import { issuerKey } from './normalise-issuer-name.ts';

/** Collects the names met in all lists, then numbers the issuers. */
export interface IssuerTable {
  /** Issuer number -> display name; the issuers with most lines first. */
  readonly names: readonly string[];
  /** Number of the issuer behind a line; `undefined` for names that name no issuer. */
  idOf(line: NamedLine): number | undefined;
  /** The filed spellings that were merged under each number, most used first. */
  readonly spellings: readonly (readonly string[])[];
}

const US_TREASURY_KEY = issuerKey('United States Treasury');

/** "UNITED STATES TREASURY BILL 0 05/14/2026", "U.S. Treasury Note/Bond", "US TREAS INFL INDX N/B" */
const US_TREASURY_PAPER =
  /^(?:U\.?S\.?|United States(?: of America)?)[ ,-]+(?:Treas(?:ury|uries|y)?|Tsy|Govt?\b|Government (?:Note|Bond|Bill))/i;

/** Funds and companies whose names begin like Treasury paper. */
const NOT_TREASURY_PAPER =
  /\b(?:ETF|Fund|Funds|Portfolio|Obligations?|Trust|Shares|Money Market)\b/i;

const ALIAS_KEYS: ReadonlyMap<string, string> = new Map(
  ISSUER_ALIASES.flatMap(({ name, spellings }) =>
    spellings.map((spelling) => [issuerKey(spelling), issuerKey(name)] as const),
  ),
);

const ALIAS_NAMES: ReadonlyMap<string, string> = new Map(
  ISSUER_ALIASES.map(({ name }) => [issuerKey(name), name]),
);

/** The key under which a line is grouped: name normalised, namesakes told apart, aliases applied. */
export function groupKey(line: NamedLine): string {
  const { name } = line;
  if (US_TREASURY_PAPER.test(name) && !NOT_TREASURY_PAPER.test(name)) return US_TREASURY_KEY;
  const key = splitKey(issuerKey(name), line);
  return ALIAS_KEYS.get(key) ?? key;
}

/**
 * Numbers the issuers of all lines given. Deterministic: depends on the multiset of lines only.
 *
 * @param lines every line that will be stored
 */
export function makeIssuerTable(lines: Iterable<NamedLine>): IssuerTable {
  const groups = groupsOf(lines);
  const fullKeys = joinCutNames(groups);
  const ordered = [...groups].sort(
    ([keyA, a], [keyB, b]) => b.lines - a.lines || compareText(keyA, keyB),
  );
  const idByKey = new Map(ordered.map(([key], id) => [key, id]));
  return {
    names: ordered.map(([key, group]) => ALIAS_NAMES.get(key) ?? displayName(group.spellings)),
    spellings: ordered.map(([, group]) => byUse(group.spellings).map(([spelling]) => spelling)),
    idOf(line) {
      if (namesNoIssuer(line.name)) return undefined;
      const key = groupKey(line);
      return idByKey.get(fullKeys.get(key) ?? key);
    },
  };
}

interface Group {
  lines: number;
  readonly spellings: Map<string, number>;
}

function groupsOf(lines: Iterable<NamedLine>): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const line of lines) {
    const { name } = line;
    if (namesNoIssuer(name)) continue;
    const key = groupKey(line);
    const group = groups.get(key) ?? { lines: 0, spellings: new Map() };
    groups.set(key, group);
    group.lines += 1;
    group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1);
  }
  return groups;
}

/** A key shorter than this begins too many names to be the start of one. */
const MIN_CUT_KEY = 22;

/** Names filed with fewer characters than this were not cut. */
const MIN_CUT_NAME = 28;

/** `Fund` and `Fund III` are two funds, `CLO` and `CLO XXV` two vehicles. */
const NEXT_OF_SERIES = /^[IVX]+$|^\d+$/;

/**
 * Lists cut long names (`INDUSTRIAL AND COMMERCIAL BANK OF`). A group all of whose spellings are long
 * enough to have been cut joins the one group whose key goes on from its own; with two candidates it
 * stays apart.
 *
 * @returns cut key -> full key
 */
function joinCutNames(groups: Map<string, Group>): ReadonlyMap<string, string> {
  const keys = [...groups.keys()].sort(compareText);
  const joined = new Map<string, string>();
  keys.forEach((key, i) => {
    const group = groups.get(key);
    if (!group || key.length < MIN_CUT_KEY) return;
    if ([...group.spellings.keys()].some((name) => name.length < MIN_CUT_NAME)) return;
    const next = keys[i + 1];
    if (!next?.startsWith(key) || keys[i + 2]?.startsWith(key)) return;
    if (!NEXT_OF_SERIES.test(next.slice(key.length))) joined.set(key, next);
  });
  for (const [cut, full] of joined) moveLines(groups, cut, fullestKey(full, joined));
  return new Map([...joined.keys()].map((cut) => [cut, fullestKey(cut, joined)]));
}

function fullestKey(key: string, joined: ReadonlyMap<string, string>): string {
  const next = joined.get(key);
  return next === undefined ? key : fullestKey(next, joined);
}

function moveLines(groups: Map<string, Group>, from: string, to: string): void {
  const source = groups.get(from);
  const target = groups.get(to);
  if (!source || !target) return;
  target.lines += source.lines;
  for (const [name, uses] of source.spellings) {
    target.spellings.set(name, (target.spellings.get(name) ?? 0) + uses);
  }
  groups.delete(from);
}

function byUse(spellings: ReadonlyMap<string, number>): [string, number][] {
  return [...spellings].sort(([a, usesA], [b, usesB]) => usesB - usesA || compareText(a, b));
}

const NAMES_A_SECURITY = /\b(?:CL(?:ASS)? [A-Z]|ADR|ADS|GDR|SERIES [A-Z]|REG S|ORD|NPV|PAR)\b/i;

/** The most used spelling that is not all capitals, names no share class and is not cut; else the most used. */
function displayName(spellings: ReadonlyMap<string, number>): string {
  const ordered = byUse(spellings).map(([spelling]) => spelling.replace(/\s+/g, ' ').trim());
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

/** Plain code-unit order, the same on every machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
