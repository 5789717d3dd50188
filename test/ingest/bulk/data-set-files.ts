import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { MIDAS_HEADER, PUBLISHED_HEADERS } from '#lib/workshop/bench/data-set-headers.ts';

export type Row = Readonly<Record<string, string>>;
export type SetName = keyof typeof PUBLISHED_HEADERS;

/** `2026q1_nport` -> file name -> rows; columns not given are empty. */
export class DataSetFiles {
  readonly rows = new Map<string, Row[]>();
  readonly midas: string[] = [];

  add(quarter: string, set: SetName, file: string, ...rows: Row[]): void {
    const key = `${quarter}_${set}/${file}`;
    this.rows.set(key, [...(this.rows.get(key) ?? []), ...rows]);
  }

  /** Text of every table of a set, empty ones too, in the published column order. */
  textsOf(quarter: string, set: SetName): Map<string, string> {
    const headers: Readonly<Record<string, string>> = PUBLISHED_HEADERS[set];
    return new Map(
      Object.entries(headers).map(([file, header]) => {
        const columns = header.split(' ');
        const rows = this.rows.get(`${quarter}_${set}/${file}`) ?? [];
        for (const row of rows) {
          const unknown = Object.keys(row).filter((column) => !columns.includes(column));
          if (unknown.length > 0) throw new Error(`${file} has no column ${unknown.join(', ')}`);
        }
        const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join('\t'));
        return [file, `${[columns.join('\t'), ...lines].join('\n')}\n`];
      }),
    );
  }

  async writeFolder(folder: string, quarter: string, set: SetName): Promise<void> {
    const path = join(folder, `${quarter}_${set}`);
    await mkdir(path, { recursive: true });
    for (const [file, text] of this.textsOf(quarter, set)) await writeFile(join(path, file), text);
  }

  async writeZip(folder: string, quarter: string, set: SetName): Promise<void> {
    await writeFile(join(folder, `${quarter}_${set}.zip`), zipOf(this.textsOf(quarter, set)));
  }

  async writeMidas(folder: string, quarter: string): Promise<void> {
    const [year, n] = quarter.split('q');
    const text = `${[MIDAS_HEADER, ...this.midas].join('\n')}\n`;
    const zip = zipOf(new Map([[`q${n}_${year}_all.csv`, text]]));
    await writeFile(join(folder, `individual_security_${year}_q${n}.zip`), zip);
  }
}

/** A zip archive of small texts: local headers, then the directory (PKWARE APPNOTE 4.3). */
export function zipOf(files: ReadonlyMap<string, string>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    // Version 2.0, no flags, method 8 (deflate), no date, then CRC and sizes.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, Buffer.from(name)]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}
