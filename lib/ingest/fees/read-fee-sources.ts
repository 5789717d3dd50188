import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { FeeFiling } from '#lib/filings/fees/class-fees.ts';
import { PROSPECTUS_LIMITS, ProspectusReader } from '#lib/filings/prospectus/prospectus-reader.ts';
import { TaggedReturns } from '#lib/filings/returns/tagged-returns.ts';
import { FilingProblem } from '#lib/filings/xml/filing-problem.ts';
import { BulkProblem } from '../bulk/data-sets.ts';
import { listZip, unpackFile } from '../bulk/zip-archive.ts';
import { RiskReturnProblem, riskReturnFilings } from './risk-return-rows.ts';

/** What the prospectuses at hand say, and which of them could not be read. */
export interface FeeSources {
  readonly filings: readonly FeeFiling[];
  /** One line a source that is there and cannot be read: what it says of a class is not known. */
  readonly unreadable: readonly string[];
}

/** Nothing at these paths is a prospectus or a Risk/Return data set. */
export class FeeSourcesProblem extends Error {
  override readonly name = 'FeeSourcesProblem';
}

/** `2026-07-27_0001193125-26-312345.htm`: a document says neither when nor under which number it was filed. */
const DOCUMENT = /^(\d{4}-\d{2}-\d{2})_(\d{10}-\d{2}-\d{6})\b.*\.(?:html?|xml)$/i;
const DATA_SET_ZIP = /_rr1(?:_\d+)?\.zip$/i;

/**
 * Reads prospectus fees from files and folders: Risk/Return data sets (folders with `sub.tsv` and `num.tsv`, or
 * `2026q1_rr1.zip`), and prospectuses in inline XBRL or their extracted instances, named
 * `FILED_ACCESSION.htm`.
 *
 * @throws {FeeSourcesProblem} when a path is missing, or none of them holds fees
 */
export async function readFeeSources(paths: readonly string[]): Promise<FeeSources> {
  const filings: FeeFiling[] = [];
  const unreadable: string[] = [];
  let sources = 0;
  for (const file of await filesOf(paths)) {
    const read = readerOf(file);
    if (!read) continue;
    sources += 1;
    try {
      filings.push(...(await read()));
    } catch (error) {
      if (!isExpected(error)) throw error;
      unreadable.push(`${basename(dirname(file))}/${basename(file)}: ${error.message}`);
    }
  }
  if (sources > 0) return { filings, unreadable };
  throw new FeeSourcesProblem(
    `no fees in ${paths.join(', ')}: sub.tsv with num.tsv, YYYYqN_rr1.zip, or FILED_ACCESSION.htm`,
  );
}

async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined);
    if (!info) throw new FeeSourcesProblem(`cannot read ${path}`);
    if (!info.isDirectory()) files.push(path);
    else {
      const entries = await readdir(path, { withFileTypes: true, recursive: true });
      const inside = entries.filter((entry) => entry.isFile());
      files.push(...inside.map((entry) => join(entry.parentPath, entry.name)).sort());
    }
  }
  return files;
}

function readerOf(file: string): (() => Promise<readonly FeeFiling[]>) | undefined {
  const name = basename(file);
  const [, filedOn, accession] = DOCUMENT.exec(name) ?? [];
  if (filedOn && accession) return async () => [await documentFees(file, { filedOn, accession })];
  if (name === 'sub.tsv') return () => dataSetFees(dirname(file));
  return DATA_SET_ZIP.test(name) ? () => zippedFees(file) : undefined;
}

async function documentFees(
  file: string,
  filed: Pick<FeeFiling, 'filedOn' | 'accession'>,
): Promise<FeeFiling> {
  const returns = new TaggedReturns();
  const reader = new ProspectusReader(PROSPECTUS_LIMITS, returns);
  for await (const chunk of createReadStream(file)) reader.write(chunk);
  const { fees, contexts } = reader.end();
  return { ...filed, classes: fees, returns: returns.of(contexts) };
}

async function dataSetFees(folder: string): Promise<FeeFiling[]> {
  const [sub, num, txt] = await Promise.all([
    readFile(join(folder, 'sub.tsv'), 'utf8'),
    readFile(join(folder, 'num.tsv'), 'utf8'),
    readFile(join(folder, 'txt.tsv'), 'utf8').catch(() => ''),
  ]);
  return riskReturnFilings(linesOf(sub), linesOf(num), linesOf(txt));
}

async function zippedFees(file: string): Promise<FeeFiling[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lookthrough-rr1-'));
  try {
    for (const [name, inside] of await listZip(file)) {
      if (/^(?:sub|num|txt)\.tsv$/.test(name)) await unpackFile(file, inside, join(folder, name));
    }
    return await dataSetFees(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lines of a long text, one at a time: half a million at once would double what is held. */
function* linesOf(text: string): Iterable<string> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end < 0 ? text.length : end);
    start = end < 0 ? text.length : end + 1;
  }
}

function isExpected(error: unknown): error is Error {
  const isOurs =
    error instanceof FilingProblem ||
    error instanceof RiskReturnProblem ||
    error instanceof BulkProblem;
  return isOurs || (error instanceof Error && 'code' in error);
}
