import type { SymbolSet } from './candidate.ts';
import { unpackSymbols } from './symbol-pack.ts';
import { PACKED_US_SYMBOLS } from './us-symbols.generated.ts';

/** Symbols of US-listed funds, open and closed. Unpacked at the first question. */
export function usSymbols(): SymbolSet {
  let symbols: ReadonlySet<string> | undefined;
  return {
    has: (symbol) => {
      symbols ??= new Set(unpackSymbols(PACKED_US_SYMBOLS));
      return symbols.has(symbol);
    },
  };
}
