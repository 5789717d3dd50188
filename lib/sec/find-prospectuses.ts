import type { LatestAsk } from '#lib/funds/latest.ts';
import { daysBefore } from './days.ts';
import type { FindParts } from './find-report.ts';
import { readJson } from './read-json.ts';
import { type FoundDocument, foundDocuments, searchAnswerSchema } from './search-answer.ts';
import { searchAddress, submissionsAddress } from './sec-addresses.ts';
import { submissionsSchema, submittedDocuments } from './submissions-answer.ts';

/** Fee tables are filed once a year; with room for a late one. */
const SEARCH_DAYS = 500;

/** Yearly prospectuses, and what amends them between two. */
const YEARLY = '485BPOS';
const AMENDING = '497';

/** A document can take 40 MB: so many are looked into at most. */
const MOST_YEARLY = 3;
const MOST_AMENDING = 2;

/**
 * Documents that may hold the fee table of a class, to be looked into in this order: what the full-text search
 * finds the class id in, newest first; else the registrant's newest prospectuses. The search indexes the text
 * that is seen, and a class id often stands in the hidden part: no hit says nothing.
 */
export async function findProspectuses(
  fund: LatestAsk,
  parts: FindParts,
): Promise<FoundDocument[]> {
  const { classId, cik } = fund;
  if (classId === undefined) return [];
  const { client, today, signal } = parts;
  const from = daysBefore(today, SEARCH_DAYS);
  const address = searchAddress({ id: classId, forms: [YEARLY, AMENDING], from, to: today });
  const answer = await readJson(client, address, searchAnswerSchema, { signal });
  const found = shortList(foundDocuments(answer, cik), from);
  if (found.length > 0 || cik === undefined) return found;
  const list = await readJson(client, submissionsAddress(cik), submissionsSchema, { signal });
  return shortList(submittedDocuments(list, cik).filter(mayHaveTags), from);
}

/** Most 497s are texts without tagged figures, and the list says so. */
function mayHaveTags({ hasTags }: FoundDocument): boolean {
  return hasTags ?? true;
}

/** Newest first; one document a filing (485BPOS are listed under two acts). */
function shortList(documents: readonly FoundDocument[], from: string): FoundDocument[] {
  const seen = new Set<string>();
  const fresh = documents
    .filter(({ file, filedOn }) => /\.htm$/.test(file) && filedOn >= from)
    .sort((a, b) => b.filedOn.localeCompare(a.filedOn))
    .filter(({ accession }) => !seen.has(accession) && seen.add(accession));
  const ofForm = (wanted: string, most: number) =>
    fresh.filter(({ form }) => form === wanted).slice(0, most);
  const few = new Set([...ofForm(YEARLY, MOST_YEARLY), ...ofForm(AMENDING, MOST_AMENDING)]);
  return fresh.filter((document) => few.has(document));
}
