import type { FoundReport, LatestAsk } from '#lib/funds/latest.ts';
import { daysBefore } from './days.ts';
import { readJson } from './read-json.ts';
import { foundDocuments, newestReport, searchAnswerSchema } from './search-answer.ts';
import { searchAddress, submissionsAddress } from './sec-addresses.ts';
import type { SecClient } from './sec-client.ts';
import { SecProblem } from './sec-problem.ts';
import { submissionsSchema, submittedDocuments } from './submissions-answer.ts';

/** Reports come every third month and up to 60 days later: three of them are in this time. */
const SEARCH_DAYS = 300;

export interface FindParts {
  readonly client: SecClient;
  /** ISO. */
  readonly today: string;
  readonly signal: AbortSignal;
}

/**
 * The newest N-PORT report of a fund: by full-text search for the series id, of a unit trust (which has
 * none) by its registrant's list of filings.
 *
 * @throws {SecProblem} `not-found` where nothing of it is there, which a lagging index can say too
 */
export async function findReport(fund: LatestAsk, parts: FindParts): Promise<FoundReport> {
  const documents = await documentsOf(fund, parts);
  const newest = newestReport(documents);
  if (newest === undefined) throw new SecProblem({ kind: 'not-found' }, 'no report is listed');
  return newest;
}

async function documentsOf({ seriesId, cik }: LatestAsk, { client, today, signal }: FindParts) {
  if (seriesId !== undefined) {
    const from = daysBefore(today, SEARCH_DAYS);
    const address = searchAddress({ id: seriesId, forms: ['NPORT-P'], from, to: today });
    const answer = await readJson(client, address, searchAnswerSchema, { signal });
    if (answer.timed_out && answer.hits.hits.length === 0) {
      throw new SecProblem({ kind: 'timed-out' }, 'the search itself ran out of time');
    }
    return foundDocuments(answer, cik);
  }
  if (cik === undefined)
    throw new SecProblem({ kind: 'no-number' }, 'neither series nor registrant');
  const list = await readJson(client, submissionsAddress(cik), submissionsSchema, { signal });
  return submittedDocuments(list, cik);
}
