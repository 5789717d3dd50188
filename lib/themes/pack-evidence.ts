import type { Companies, EvidenceSourceFile } from './evidence-schema.ts';
import { issuerKeyOf } from './issuer-key.ts';
import type { PackedEvidence } from './packed-evidence.ts';

/** Something wrong with the evidence files that no schema can see. */
export interface EvidenceTrouble {
  readonly theme: string;
  readonly company: string;
  readonly trouble: string;
}

/** A row's figures speak for this long; an older one has to be looked up again. */
const ROW_LIFE_MONTHS = 18;

/** One theme's source file as it is packed for the extension: rows with the keys they are found by. */
export function packEvidence(file: EvidenceSourceFile, companies: Companies): PackedEvidence {
  return {
    theme: file.theme,
    rows: file.rows.map(({ company, source, check, ...row }) => ({
      ...row,
      company: companies[company]?.name ?? company,
      keys: keysOf(company, companies),
      title: source.title,
      url: source.url,
      ...(check ? { checkedOn: check.on } : {}),
    })),
  };
}

function keysOf(company: string, companies: Companies): string[] {
  const known = companies[company];
  const spellings = known ? [known.name, ...(known.aliases ?? [])] : [company];
  return [...new Set(spellings.map(issuerKeyOf))].sort();
}

/** Companies without an entry, companies twice in a theme, and spellings that two companies share. */
export function evidenceTroubles(
  file: EvidenceSourceFile,
  companies: Companies,
): readonly EvidenceTrouble[] {
  const troubles: EvidenceTrouble[] = [];
  const owners = new Map<string, string>();
  for (const { company } of file.rows) {
    const tell = (trouble: string) => troubles.push({ theme: file.theme, company, trouble });
    if (!companies[company]) tell('no entry in companies.json');
    for (const key of keysOf(company, companies)) {
      const owner = owners.get(key);
      if (owner === company) tell('stands twice');
      else if (owner !== undefined) tell(`shares the spelling “${key}” with ${owner}`);
      owners.set(key, company);
    }
  }
  return troubles;
}

/**
 * Rows of grade A and B that were last read more than 18 months before a date.
 *
 * @param today ISO date, handed in: this room has no clock
 */
export function rowsToReview(file: EvidenceSourceFile, today: string): readonly EvidenceTrouble[] {
  const limit = monthsBefore(today, ROW_LIFE_MONTHS);
  return file.rows
    .filter(({ check }) => check !== undefined && (check.documentDate ?? check.on) < limit)
    .map(({ company, check }) => ({
      theme: file.theme,
      company,
      trouble: `source of ${check?.documentDate ?? check?.on} is older than ${ROW_LIFE_MONTHS} months`,
    }));
}

function monthsBefore(isoDate: string, months: number): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}
