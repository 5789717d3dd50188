import type { SymbolSet } from './candidate.ts';
import { isInPart, partOf, restOf } from './symbol-pack.ts';
import { PACKED_US_SYMBOLS } from './us-symbols.generated.ts';

/**
 * Symbols of US-listed funds, open and closed. Nothing is unpacked or kept: a page asks about a few dozen words, and to
 * read some hundred characters for each takes no longer than to make sets of them.
 */
export function usSymbols(packed = PACKED_US_SYMBOLS): SymbolSet {
  const parts = packed.split(' ');
  return {
    // Full-width letters and digits would read as other symbols.
    has: (symbol) =>
      /^[A-Z]+$/.test(symbol) && isInPart(parts[partOf(symbol)] ?? '', restOf(symbol)),
  };
}
