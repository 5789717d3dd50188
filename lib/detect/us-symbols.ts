import type { SymbolSet } from './candidate.ts';
import { unpackPart } from './symbol-pack.ts';
import { PACKED_US_SYMBOLS } from './us-symbols.generated.ts';

/**
 * Symbols of US-listed funds, open and closed. Those of one length and first letter are unpacked at the first
 * question about them: most pages ask about few.
 */
export function usSymbols(): SymbolSet {
  const known = new Map<string, ReadonlySet<string>>();
  return {
    has: (symbol) => {
      const kind = symbol.charAt(0) + symbol.length;
      let symbols = known.get(kind);
      if (symbols === undefined) {
        symbols = new Set(symbolsLike(symbol));
        known.set(kind, symbols);
      }
      return symbols.has(symbol);
    },
  };
}

/** Only a new first letter is followed by all other letters but the last in capitals. */
function symbolsLike({ length, 0: first = '' }: string): string[] {
  const part = PACKED_US_SYMBOLS.split('.')[length - 1];
  if (!part || length < 2 || !/[A-Z]/.test(first)) return [];
  const begin = part.search(`${first}[A-Z]{${length - 2}}[a-z]`);
  if (begin < 0) return [];
  const rest = part.slice(begin);
  const size = rest.slice(1).search(`[a-z][A-Z]{${length - 1}}`);
  return unpackPart(size < 0 ? rest : rest.slice(0, size + 2), length);
}
