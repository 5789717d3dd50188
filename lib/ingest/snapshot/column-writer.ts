import {
  type ColumnHeader,
  HEADER_AT,
  type NumberKind,
  paddedLength,
} from '#lib/funds/column-file.ts';

/** What goes into one file of columns, in the order given; the layout is told in `column-file.ts`. */
export class ColumnWriter {
  readonly #columns: { name: string; kind: NumberKind; bytes: Uint8Array; length: number }[] = [];

  numbers(name: string, kind: NumberKind, values: readonly number[]): this {
    const bytes = bytesOf(kind, values);
    this.#columns.push({ name, kind, bytes, length: values.length });
    return this;
  }

  /** Whole numbers from 0 up, in the narrowest kind that holds them all. */
  codes(name: string, values: readonly number[]): this {
    const most = values.reduce((high, value) => Math.max(high, value), 0);
    return this.numbers(name, most < 2 ** 8 ? 'u8' : most < 2 ** 16 ? 'u16' : 'u32', values);
  }

  texts(name: string, values: readonly string[]): this {
    const parts = values.map((value) => encoder.encode(value));
    let end = 0;
    const ends = parts.map((part) => {
      end += part.length;
      return end;
    });
    const bytes = Buffer.concat(parts);
    this.codes(name, [0, ...ends]);
    this.#columns.push({ name: `${name}.bytes`, kind: 'u8', bytes, length: bytes.length });
    return this;
  }

  /** Words that repeat: each stands once, frequent ones first. */
  words(name: string, values: readonly (string | undefined)[]): this {
    const counts = new Map<string, number>();
    for (const word of values) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
    const words = [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([word]) => word);
    const codes = new Map(words.map((word, i) => [word, i + 1]));
    const coded = values.map((word) => (word ? (codes.get(word) ?? 0) : 0));
    return this.codes(name, coded).texts(`${name}.words`, words);
  }

  /** The finished file. Same columns, same bytes. */
  file({ format, set }: Pick<ColumnHeader, 'format' | 'set'>): Uint8Array {
    const columns = this.#columns.map(({ name, kind, length }) => [name, kind, length]);
    const json = encoder.encode(JSON.stringify({ format, set, columns }));
    const start = paddedLength(HEADER_AT + json.length);
    const end = this.#columns.reduce((at, { bytes }) => at + paddedLength(bytes.length), start);
    const file = new Uint8Array(end).fill(0x20, HEADER_AT, start);
    new DataView(file.buffer).setUint32(0, start - HEADER_AT, true);
    file.set(json, HEADER_AT);
    let at = start;
    for (const { bytes } of this.#columns) {
      file.set(bytes, at);
      at += paddedLength(bytes.length);
    }
    return file;
  }
}

const encoder = new TextEncoder();

function bytesOf(kind: NumberKind, values: readonly number[]): Uint8Array {
  const typed = typedOf(kind, values);
  values.forEach((value, i) => {
    if (kind !== 'f32' && typed[i] !== value) throw new RangeError(`${value} is no ${kind}`);
  });
  return new Uint8Array(typed.buffer);
}

function typedOf(kind: NumberKind, values: readonly number[]) {
  switch (kind) {
    case 'u8':
      return Uint8Array.from(values);
    case 'u16':
      return Uint16Array.from(values);
    case 'u32':
      return Uint32Array.from(values);
    case 'i32':
      return Int32Array.from(values);
    case 'f32':
      return Float32Array.from(values);
    case 'f64':
      return Float64Array.from(values);
  }
}
