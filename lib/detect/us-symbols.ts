import type { SymbolSet } from './candidate.ts';
import { unpackSymbols } from './symbol-pack.ts';
import { PACKED_US_SYMBOLS } from './us-symbols.generated.ts';

/**
 * Symbols of US-listed funds, open and closed. The symbols that begin with the same two letters are unpacked
 * at the first question about them: about a dozen, while a page asks about few beginnings.
 */
export function usSymbols(): SymbolSet {
  const byBeginning = new Map<string, ReadonlySet<string>>();
  return {
    has: (symbol) => {
      const beginning = symbol.slice(0, 2);
      let known = byBeginning.get(beginning);
      if (known === undefined) {
        known = new Set(symbolsOf(beginning));
        byBeginning.set(beginning, known);
      }
      return known.has(symbol);
    },
  };
}

/**
 * `0` and the letter begin each letter's part: its first symbol shares nothing with the one before. In it, `1`
 * and the second letter begin what shares one letter; the part's first symbol has its second letter in itself.
 */
function symbolsOf(beginning: string): string[] {
  const [first = '', second = ''] = beginning;
  if (!/^[A-Z]{1,2}$/.test(beginning)) return [];
  const part = PACKED_US_SYMBOLS.indexOf(`0${first}`);
  if (part < 0) return [];
  const end = endOf(PACKED_US_SYMBOLS.indexOf('0', part + 1));
  const isFirst = PACKED_US_SYMBOLS.startsWith(beginning, part + 1);
  const start = isFirst ? part : PACKED_US_SYMBOLS.indexOf(`1${second}`, part);
  if (start < 0 || start >= end) return [];
  const stop = Math.min(endOf(PACKED_US_SYMBOLS.indexOf('1', start + 1)), end);
  return isFirst
    ? unpackSymbols(PACKED_US_SYMBOLS.slice(start, stop))
    : unpackSymbols(`0${first}${PACKED_US_SYMBOLS.slice(start + 1, stop)}`);
}

function endOf(found: number): number {
  return found < 0 ? PACKED_US_SYMBOLS.length : found;
}
