/**
 * A file of named columns, read in place: no value is parsed before somebody asks for it.
 *
 *     bytes 0-3     length of the header, unsigned, little-endian
 *     header        JSON, padded with spaces to a multiple of 8 bytes: format, set, columns
 *     columns       one after the other, each padded with zeros to a multiple of 8 bytes
 *
 * Numbers are little-endian, as on every machine that runs a browser we know. A column of texts is two:
 * `name` (where each text starts, and where the last one ends) and `name.bytes` (UTF-8). A column of words
 * that repeat is `name` (0 for none, else the word's place plus 1) and the texts `name.words`.
 */
export const NUMBER_KINDS = ['u8', 'u16', 'u32', 'i32', 'f32', 'f64'] as const;

export type NumberKind = (typeof NUMBER_KINDS)[number];

export const ALIGNMENT = 8;

/** Length of the number that says how long the header is. */
export const HEADER_AT = 4;

export interface ColumnHeader {
  /** Of the snapshot: see `SNAPSHOT_FORMAT`. */
  readonly format: number;
  /** The same in all files of one build, so that files of two builds are never mixed. */
  readonly set: string;
  /** Name, kind of number, and how many. */
  readonly columns: readonly (readonly [string, NumberKind, number])[];
}

/** Bytes that are no such file, or contradict themselves. */
export class ColumnDamage extends Error {
  override readonly name = 'ColumnDamage';
}

export type NumberColumn =
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

/** Texts that are decoded one by one when asked for. */
export interface TextColumn {
  readonly length: number;
  /** @throws {ColumnDamage} outside the column, or when the bytes are no text */
  readonly at: (place: number) => string;
  readonly all: () => string[];
}

export interface ColumnFile extends Pick<ColumnHeader, 'format' | 'set'> {
  readonly has: (name: string) => boolean;
  /** @throws {ColumnDamage} when there is no such column */
  readonly numbers: (name: string) => NumberColumn;
  readonly texts: (name: string) => TextColumn;
  /** Words by the code that stands in the number column of the same name; `undefined` for code 0. */
  readonly words: (name: string) => (code: number) => string | undefined;
}

/**
 * Opens a file of columns.
 *
 * @throws {ColumnDamage} when header and length do not agree
 */
export function openColumnFile(file: Uint8Array): ColumnFile {
  const { header, start } = headerOf(file);
  const places = placesOf(header, start);
  const end = places.end;
  if (end !== file.length)
    throw new ColumnDamage(`${file.length} bytes where ${end} are announced`);
  // Views need their column at a multiple of 8 bytes of the buffer, and Node hands out pooled buffers.
  const aligned = file.byteOffset % ALIGNMENT === 0 ? file : file.slice();

  function numbers(name: string): NumberColumn {
    const place = places.byName.get(name);
    if (!place) throw new ColumnDamage(`no column ${name}`);
    return viewOf(aligned, place);
  }

  function texts(name: string): TextColumn {
    return textColumn(name, numbers(name), numbers(`${name}.bytes`));
  }

  return {
    format: header.format,
    set: header.set,
    has: (name) => places.byName.has(name),
    numbers,
    texts,
    words(name) {
      const words = texts(`${name}.words`);
      return (code) => (code === 0 ? undefined : words.at(code - 1));
    },
  };
}

function headerOf(file: Uint8Array): { header: ColumnHeader; start: number } {
  if (file.length < HEADER_AT) throw new ColumnDamage('too short for a header');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const start = HEADER_AT + view.getUint32(0, true);
  if (start > file.length) throw new ColumnDamage('cut within its header');
  const header = jsonOf(file.subarray(HEADER_AT, start));
  if (!isHeader(header)) throw new ColumnDamage('its header is none');
  return { header, start };
}

/** Plain checks: making a schema takes longer than everything else before a first answer. */
function isHeader(value: unknown): value is ColumnHeader {
  const { format, set, columns }: Partial<Record<string, unknown>> = Object(value);
  return (
    Number.isSafeInteger(format) &&
    typeof set === 'string' &&
    Array.isArray(columns) &&
    columns.every(isColumn)
  );
}

function isColumn(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [name, kind, length]: unknown[] = value;
  return (
    typeof name === 'string' &&
    NUMBER_KINDS.some((known) => known === kind) &&
    Number.isSafeInteger(length) &&
    Number(length) >= 0
  );
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch (error) {
    throw new ColumnDamage(error instanceof Error ? error.message : 'no JSON');
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    throw new ColumnDamage(error instanceof Error ? error.message : 'no text');
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const BYTES: Readonly<Record<NumberKind, number>> = {
  u8: 1,
  u16: 2,
  u32: 4,
  i32: 4,
  f32: 4,
  f64: 8,
};

interface ColumnPlace {
  readonly kind: NumberKind;
  readonly start: number;
  readonly length: number;
}

function placesOf({ columns }: ColumnHeader, start: number) {
  const byName = new Map<string, ColumnPlace>();
  let end = start;
  for (const [name, kind, length] of columns) {
    byName.set(name, { kind, start: end, length });
    end += paddedLength(length * BYTES[kind]);
  }
  return { byName, end };
}

/** Bytes taken by so many, with their padding. */
export function paddedLength(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

function viewOf({ buffer, byteOffset }: Uint8Array, place: ColumnPlace): NumberColumn {
  const at = byteOffset + place.start;
  switch (place.kind) {
    case 'u8':
      return new Uint8Array(buffer, at, place.length);
    case 'u16':
      return new Uint16Array(buffer, at, place.length);
    case 'u32':
      return new Uint32Array(buffer, at, place.length);
    case 'i32':
      return new Int32Array(buffer, at, place.length);
    case 'f32':
      return new Float32Array(buffer, at, place.length);
    case 'f64':
      return new Float64Array(buffer, at, place.length);
  }
}

function textColumn(name: string, starts: NumberColumn, bytes: NumberColumn): TextColumn {
  if (!(bytes instanceof Uint8Array)) throw new ColumnDamage(`${name}.bytes holds no bytes`);
  const utf8Bytes = bytes;
  const length = Math.max(0, starts.length - 1);

  function at(place: number): string {
    const [start, end] = [starts[place], starts[place + 1]];
    if (start === undefined || end === undefined || start > end || end > utf8Bytes.length) {
      throw new ColumnDamage(`${name}: no text at ${place}`);
    }
    return textOf(utf8Bytes.subarray(start, end));
  }

  return { length, at, all: () => Array.from({ length }, (_, place) => at(place)) };
}
