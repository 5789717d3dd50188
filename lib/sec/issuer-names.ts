import { groupKey } from '#lib/filings/issuers/group-key.ts';

/** The name under which the packaged lists show an issuer, for a line as filed; undefined when they have none. */
export type ShownIssuerName = (line: { name: string; country?: string }) => string | undefined;

/** @param names the snapshot's issuer names, those with most lines first */
export function makeShownIssuerName(names: readonly string[]): ShownIssuerName {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = groupKey({ name });
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return (line) => byKey.get(groupKey(line));
}
