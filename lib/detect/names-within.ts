import { NAMES_WITH_SYMBOLS } from './names-with-symbols.generated.ts';

/** A fund's name around the symbol of another that stands in it: `ProShares UltraPro` and nothing around `QQQ`. */
interface NameAround {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Say nothing about which fund it is, and are left out by people who write. */
const ENDS = new Set(['ETF', 'ETN', 'Fund', 'Trust', 'Shares']);
/** Of words around a symbol, so many are enough where the name has more. */
const ENOUGH = 3;
/** A last word before the symbol that nobody writes but in this name: `UltraPro`, not `Short`. */
const DISTINCT_LENGTH = 6;

/** Lines of the list by symbol. A name is taken apart when its symbol stands on a page: few ever do. */
const LINES = linesBySymbol();

function linesBySymbol(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of NAMES_WITH_SYMBOLS.split('\n')) {
    const symbol = line.slice(0, line.indexOf('\t'));
    const lines = found.get(symbol);
    if (lines) lines.push(line);
    else found.set(symbol, [line]);
  }
  return found;
}

function nameAround(symbol: string, line: string): NameAround {
  const words = line
    .slice(symbol.length + 1)
    .split(' ')
    .filter((word) => !ENDS.has(word));
  const at = words.indexOf(symbol);
  return { before: words.slice(0, at), after: words.slice(at + 1) };
}

/** Whether a symbol between two texts stands in the name of another fund. Only blanks may be between the words. */
export function isWithinName(symbol: string, before: string, after: string): boolean {
  const lines = LINES.get(symbol);
  if (lines === undefined) return false;
  const left = before.endsWith(' ') ? before.split(' ').reverse().slice(1) : [];
  const right = after.startsWith(' ') ? after.slice(1).split(' ').map(withoutMark) : [];
  // Most names share no word with the text: looked for before they are taken apart.
  const beside = [left[0], right[0]].filter((word) => word !== undefined);
  return lines
    .filter((line) => beside.some((word) => line.includes(word)))
    .some((line) => isName(nameAround(symbol, line), left, right));
}

function isName(name: NameAround, left: readonly string[], right: readonly string[]): boolean {
  const ahead = sharedStart(name.before.toReversed(), left);
  const behind = sharedStart(name.after, right);
  if (name.after.length > 0 && behind === 0) return false;
  const shared = ahead + behind;
  if (shared >= ENOUGH || shared === name.before.length + name.after.length) return true;
  const last = name.before.at(-1) ?? '';
  return name.after.length === 0 && ahead > 0 && last.length >= DISTINCT_LENGTH;
}

function sharedStart(name: readonly string[], text: readonly string[]): number {
  let shared = 0;
  while (shared < name.length && name[shared] === text[shared]) shared += 1;
  return shared;
}

/** A sentence may end in the name. */
function withoutMark(word: string): string {
  return word.replace(/[.,;:!?)]+$/, '');
}
