import type { SymbolSet } from './candidate.ts';
import { unpackSymbols } from './symbol-pack.ts';
import { PACKED_US_SYMBOLS } from './us-symbols.generated.ts';

/**
 * Symbols of US-listed funds, open and closed. The symbols of one first letter are unpacked at the first
 * question about that letter: most pages ask about few.
 */
export function usSymbols(): SymbolSet {
  const byLetter = new Map<string, ReadonlySet<string>>();
  return {
    has: (symbol) => {
      const letter = symbol.charAt(0);
      const known = byLetter.get(letter) ?? symbolsOf(letter);
      byLetter.set(letter, known);
      return known.has(symbol);
    },
  };
}

/** `0` and the letter begin each letter's part: its first symbol shares nothing with the one before. */
function symbolsOf(letter: string): ReadonlySet<string> {
  const start = /^[A-Z]$/.test(letter) ? PACKED_US_SYMBOLS.indexOf(`0${letter}`) : -1;
  if (start < 0) return new Set();
  const next = PACKED_US_SYMBOLS.indexOf('0', start + 1);
  return new Set(unpackSymbols(PACKED_US_SYMBOLS.slice(start, next < 0 ? undefined : next)));
}
