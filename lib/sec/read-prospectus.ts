import { type ClassFees, effectiveFee, MOST_FEE } from '#lib/filings/fees/class-fees.ts';
import { ownWordsIn } from '#lib/filings/own-words/own-words.ts';
import {
  PROSPECTUS_LIMITS,
  ProspectusReader,
  type TaggedProspectus,
} from '#lib/filings/prospectus/prospectus-reader.ts';
import { FilingProblem } from '#lib/filings/xml/filing-problem.ts';
import type { SecFee, SecWords } from '#lib/funds/sec-record.ts';
import type { FoundDocument } from './search-answer.ts';
import { documentAddress } from './sec-addresses.ts';
import type { ReadOptions, SecClient } from './sec-client.ts';
import { SecProblem } from './sec-problem.ts';

const LIVE_LIMITS = { ...PROSPECTUS_LIMITS, bytes: 80_000_000 };

export interface FundIds {
  readonly classId: string;
  readonly seriesId: string | undefined;
}

export interface ReadProspectus {
  readonly fee: SecFee;
  /** Absent where the strategy is not tagged, or says nothing of the name that can be told from the rest. */
  readonly words?: SecWords;
}

/**
 * The fee table of a class and its fund's own words out of one filing; undefined where the filing does not have
 * the class with a plausible total, or has no tags that can be read. EDGAR's extract of the tags (`…_htm.xml`) is asked for first: the
 * document itself is up to a hundred times longer.
 *
 * @throws {SecProblem}
 */
export async function readProspectus(
  ids: FundIds,
  document: FoundDocument,
  client: SecClient,
  options: ReadOptions,
): Promise<ReadProspectus | undefined> {
  const extract = document.file.replace(/\.htm$/, '_htm.xml');
  const tagged =
    (await taggedIn(extract, document, client, options)) ??
    (await taggedIn(document.file, document, client, options));
  const fees = tagged?.fees.get(ids.classId);
  const paid = fees && effectiveFee(fees);
  if (!tagged || !fees || paid === undefined || paid < 0 || paid > MOST_FEE) return undefined;
  const words = wordsIn(tagged, ids.seriesId ?? fees.seriesId, document);
  return { fee: feeOf(fees, document), ...(words && { words }) };
}

async function taggedIn(
  file: string,
  { cik, accession }: FoundDocument,
  client: SecClient,
  options: ReadOptions,
): Promise<TaggedProspectus | undefined> {
  const reader = new ProspectusReader(LIVE_LIMITS);
  try {
    const address = documentAddress(cik, accession, file);
    await client.read(address, (piece) => reader.write(piece), options);
    const tagged = reader.end();
    return tagged.fees.size > 0 ? tagged : undefined;
  } catch (error) {
    // Not there, or a prospectus without tags: the next document may have them.
    if (error instanceof SecProblem && error.trouble.kind === 'missing') return undefined;
    if (error instanceof FilingProblem && error.kind !== 'too-large') return undefined;
    throw error;
  }
}

function wordsIn(
  { strategies }: TaggedProspectus,
  seriesId: string | undefined,
  { cik, accession, filedOn, form, file }: FoundDocument,
): SecWords | undefined {
  const words = seriesId === undefined ? undefined : ownWordsIn(strategies.get(seriesId) ?? []);
  if (!words) return undefined;
  return { cik, accession, filedOn, form, file, ...lists(words) };
}

/** Copies, since a record's lists are its own. */
function lists({
  policy,
  definition,
}: {
  policy: readonly string[];
  definition: readonly string[];
}) {
  return { policy: [...policy], definition: [...definition] };
}

function feeOf(fees: ClassFees, { cik, accession, filedOn }: FoundDocument): SecFee {
  const { net, gross, waiver, waiverEnds: ends, acquiredFunds, asOf } = fees;
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
