/**
 * Whether `word` begins with `wanted` but for one typing error: a letter too many, too few, another one,
 * or two neighbours swapped. The first letter has to be right: people rarely miss it, and it keeps
 * thousands of words out.
 */
export function isNearlyPrefix(wanted: string, word: string): boolean {
  if (wanted[0] !== word[0]) return false;
  let same = 0;
  while (same < wanted.length && wanted[same] === word[same]) same += 1;
  const [left, right] = [wanted.slice(same), word.slice(same)];
  const isSwap = left[0] === right[1] && left[1] === right[0];
  return (
    right.slice(1).startsWith(left.slice(1)) ||
    right.startsWith(left.slice(1)) ||
    right.slice(1).startsWith(left) ||
    (isSwap && right.slice(2).startsWith(left.slice(2)))
  );
}
