/** Letters of the longest symbol that can be packed. */
const MAX_LENGTH = 6;

/**
 * Symbols as one string: a part for each length, closed by a dot. In it, sorted, the last letters of all symbols
 * that differ in nothing else, in small letters; before them, of the letters in front, those from the first that
 * changed: `AAA AAC ABC BBC` -> `AAacBcBBc`. Compresses to about 1.1 bytes a symbol.
 */
export function packSymbols(symbols: readonly string[]): string {
  const sorted = [...new Set(symbols)].sort();
  let packed = '';
  for (let length = 1; length <= MAX_LENGTH; length += 1) {
    packed += `${packPart(sorted.filter((symbol) => symbol.length === length))}.`;
  }
  return packed;
}

function packPart(symbols: readonly string[]): string {
  let packed = '';
  let previous = '';
  for (const symbol of symbols) {
    const front = symbol.slice(0, -1);
    packed += front.slice(sharedLength(previous, front)) + symbol.slice(-1).toLowerCase();
    previous = front;
  }
  return packed;
}

/** The inverse of {@link packSymbols}. */
export function unpackSymbols(packed: string): string[] {
  return packed
    .split('.')
    .flatMap((part, index) => unpackPart(part, index + 1))
    .sort();
}

/** Symbols of one part, or of a stretch of it that begins with all letters of a symbol. */
export function unpackPart(part: string, length: number): string[] {
  const symbols: string[] = [];
  let front = '';
  let changed = '';
  for (const letter of part) {
    if (letter < 'a') {
      changed += letter;
      continue;
    }
    front = front.slice(0, length - 1 - changed.length) + changed;
    changed = '';
    symbols.push(front + letter.toUpperCase());
  }
  return symbols;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
