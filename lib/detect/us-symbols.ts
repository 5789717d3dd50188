import type { SymbolSet } from './candidate.ts';
import { partOf, restOf, unpackPart } from './symbol-pack.ts';
import { PACKED_US_SYMBOLS } from './us-symbols.generated.ts';

/**
 * Symbols of US-listed funds, open and closed. Those of one length and first letter are unpacked at the first
 * question about them: most pages ask about few.
 */
export function usSymbols(packed = PACKED_US_SYMBOLS): SymbolSet {
  const parts = packed.split(' ');
  const known: (ReadonlySet<number> | undefined)[] = [];
  return {
    has: (symbol) => {
      // Full-width letters and digits would read as other symbols.
      if (!/^[A-Z]+$/.test(symbol)) return false;
      const part = partOf(symbol);
      const there = known[part] ?? new Set(unpackPart(parts[part] ?? ''));
      known[part] = there;
      return there.has(restOf(symbol));
    },
  };
}
