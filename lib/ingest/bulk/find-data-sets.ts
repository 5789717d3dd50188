import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BulkProblem, DATA_SETS, type DataSetKind, type DataSetLayout } from './data-sets.ts';
import { listZip } from './zip-archive.ts';

/** One quarter of one data set, as a zip archive, a folder, or (MIDAS) one file. */
export interface FoundDataSet {
  readonly layout: DataSetLayout;
  /** `2026q1`, the quarter in which the filings were received. */
  readonly quarter: string;
  /** Name in the folder that was searched. */
  readonly name: string;
  readonly path: string;
  readonly isZip: boolean;
  /** Files inside, by name without folders. */
  readonly files: ReadonlyMap<string, string>;
}

/** The names under which the SEC publishes, with or without `.zip`; a second posting ends in `_0`. */
const NAMES: readonly (readonly [DataSetKind, RegExp])[] = [
  ['rr1', /^(\d{4})q([1-4])_rr1(?:_\d+)?$/i],
  ['nport', /^(\d{4})q([1-4])_nport(?:_\d+)?$/i],
  ['ncen', /^(\d{4})q([1-4])_ncen(?:_\d+)?$/i],
  ['midas', /^individual_security_(\d{4})_q([1-4])$/i],
];

/** `q2_2026_all.csv` lying in the folder itself. */
const LOOSE_MIDAS = /^q([1-4])_(\d{4})_all\.csv$/i;

/**
 * Looks for data sets in a folder; quarters ascending, everything else is passed over.
 *
 * @throws {BulkProblem} when the folder cannot be read, a quarter is there twice, or a required set is missing
 */
export async function findDataSets(folder: string): Promise<FoundDataSet[]> {
  const names = await readdir(folder).catch((error: Error) => {
    throw new BulkProblem(`cannot read ${folder}: ${error.message}`);
  });
  const found: FoundDataSet[] = [];
  for (const name of names.sort()) {
    const set = await dataSetOf(folder, name);
    if (!set) continue;
    const twin = found.find((f) => f.layout === set.layout && f.quarter === set.quarter);
    if (twin) throw new BulkProblem(`${twin.name} and ${name} are the same quarter: take one away`);
    found.push(set);
  }
  const missing = DATA_SETS.filter(
    ({ kind, isRequired }) => isRequired && !found.some(({ layout }) => layout.kind === kind),
  );
  if (missing.length > 0) {
    const all = missing.map(({ kind, title }) => `${title} (YYYYqN_${kind}.zip)`).join(', ');
    throw new BulkProblem(`${folder} lacks ${all}`);
  }
  return found.sort((a, b) => (a.quarter < b.quarter ? -1 : a.quarter > b.quarter ? 1 : 0));
}

async function dataSetOf(folder: string, name: string): Promise<FoundDataSet | undefined> {
  const path = join(folder, name);
  const [, looseQuarter, looseYear] = LOOSE_MIDAS.exec(name) ?? [];
  if (looseQuarter && looseYear) {
    const files = new Map([[name, path]]);
    return { ...base('midas', `${looseYear}q${looseQuarter}`), name, path, isZip: false, files };
  }
  const isZip = /\.zip$/i.test(name);
  const stem = name.replace(/\.zip$/i, '');
  for (const [kind, pattern] of NAMES) {
    const [, year, quarter] = pattern.exec(stem) ?? [];
    if (!year || !quarter) continue;
    const isFolder = (await stat(path)).isDirectory();
    if (isZip === isFolder) continue;
    const files = isZip ? await listZip(path) : await filesUnder(path);
    return { ...base(kind, `${year}q${quarter}`), name, path, isZip, files };
  }
  return undefined;
}

function base(kind: DataSetKind, quarter: string) {
  const layout = DATA_SETS.find((set) => set.kind === kind);
  if (!layout) throw new Error(`no layout for ${kind}`);
  return { layout, quarter };
}

/** The archives hold their files at the top or one folder down. */
async function filesUnder(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, join(entry.parentPath, entry.name)]),
  );
}

/** The file of a table in a data set; names are compared without case. */
export function tableFile(set: FoundDataSet, file: string): string | undefined {
  const wanted = (name: string) =>
    file === ''
      ? /\.csv$/i.test(name)
      : name.toLowerCase() === `${file.toLowerCase()}.tsv` ||
        name.toLowerCase() === `${file.toLowerCase()}.txt`;
  const name = [...set.files.keys()].find(wanted);
  return name === undefined ? undefined : set.files.get(name);
}
