/**
 * The mean of the middle half of the values; NaN when there is none. Steadier than the median where a machine has two
 * speeds, and a value falls to one or the other: the median jumps between them.
 */
export function middleMean(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const cut = Math.floor(sorted.length / 4);
  const middle = sorted.slice(cut, sorted.length - cut);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
