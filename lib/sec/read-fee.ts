import { type ClassFees, effectiveFee } from '#lib/filings/fees/class-fees.ts';
import { InlineFeesReader, PROSPECTUS_LIMITS } from '#lib/filings/fees/inline-fees-reader.ts';
import { FilingProblem } from '#lib/filings/xml/filing-problem.ts';
import type { SecFee } from '#lib/funds/sec-record.ts';
import type { FoundDocument } from './search-answer.ts';
import { documentAddress } from './sec-addresses.ts';
import type { ReadOptions, SecClient } from './sec-client.ts';
import { SecProblem } from './sec-problem.ts';

const LIVE_LIMITS = { ...PROSPECTUS_LIMITS, bytes: 80_000_000 };

/**
 * The fee table of a class out of one filing; undefined where the filing does not have the class or has no
 * tags that can be read. EDGAR's extract of the tags (`…_htm.xml`) is asked for first: the document itself is
 * up to a hundred times longer.
 *
 * @throws {SecProblem}
 */
export async function readFee(
  classId: string,
  document: FoundDocument,
  client: SecClient,
  options: ReadOptions,
): Promise<SecFee | undefined> {
  const extract = document.file.replace(/\.htm$/, '_htm.xml');
  const fees =
    (await classesIn(extract, document, client, options)) ??
    (await classesIn(document.file, document, client, options));
  const found = fees?.get(classId);
  return found && effectiveFee(found) !== undefined ? feeOf(found, document) : undefined;
}

async function classesIn(
  file: string,
  { cik, accession }: FoundDocument,
  client: SecClient,
  options: ReadOptions,
): Promise<ReadonlyMap<string, ClassFees> | undefined> {
  const reader = new InlineFeesReader(LIVE_LIMITS);
  try {
    const address = documentAddress(cik, accession, file);
    await client.read(address, (piece) => reader.write(piece), options);
    const classes = reader.end();
    return classes.size > 0 ? classes : undefined;
  } catch (error) {
    // Not there, or a prospectus without tags: the next document may have them.
    if (error instanceof SecProblem && error.trouble.kind === 'missing') return undefined;
    if (error instanceof FilingProblem && error.kind !== 'too-large') return undefined;
    throw error;
  }
}

function feeOf(fees: ClassFees, { cik, accession, filedOn }: FoundDocument): SecFee {
  const { net, gross, waiver, waiverEnds, acquiredFunds, asOf } = fees;
  const ends =
    waiverEnds !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(waiverEnds) ? waiverEnds : undefined;
  return {
    cik,
    accession,
    filedOn,
    ...(asOf !== undefined && { asOf }),
    ...(net !== undefined && { net }),
    ...(gross !== undefined && { gross }),
    ...(waiver && { waiver: { rate: Math.abs(waiver), ...(ends && { ends }) } }),
    ...(acquiredFunds !== undefined && { acquiredFunds }),
  };
}
