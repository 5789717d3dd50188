import { checkIdentity } from '#lib/filings/identity/check-identity.ts';
import type { NportFiling } from '#lib/filings/nport/nport-filing.ts';
import { type NportLimits, NportReader } from '#lib/filings/nport/nport-reader.ts';
import { XML_LIMITS } from '#lib/filings/xml/xml-limits.ts';
import type { FoundReport, LatestAsk } from '#lib/funds/latest.ts';
import { documentAddress } from './sec-addresses.ts';
import type { ReadOptions, SecClient } from './sec-client.ts';

/**
 * In a browser: bond funds of 12,000 lines take 20 MB and 400,000 elements. The few larger ones are left to
 * the packaged data.
 */
const LIVE_LIMITS: NportLimits = {
  ...XML_LIMITS,
  bytes: 80_000_000,
  elements: 1_500_000,
  holdings: 40_000,
};

/**
 * Streams one report through the parser and holds it against the fund that was asked for. Another fund's
 * report ends the request as soon as it says whose it is.
 *
 * @throws {SecProblem} and {FilingProblem}
 */
export async function readReport(
  fund: LatestAsk,
  { cik, accession }: FoundReport,
  client: SecClient,
  options: ReadOptions,
): Promise<NportFiling> {
  // The trust's number can change when trusts merge; of a series the series id decides.
  const asked =
    fund.seriesId === undefined ? { cik: fund.cik ?? cik } : { seriesId: fund.seriesId };
  const reader = new NportReader(LIVE_LIMITS, (identity) => checkIdentity(identity, asked));
  const address = documentAddress(cik, accession, 'primary_doc.xml');
  await client.read(address, (piece) => reader.write(piece), options);
  return reader.end();
}
