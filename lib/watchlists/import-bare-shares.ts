import type { PlainFund } from './import-plain-lines.ts';

/** How far rounded shares may be from the whole. */
const ROUNDING = 0.02;

/**
 * Numbers without any sign that add up to 100 or to 1, give or take what rounding does, are shares of the list;
 * the sizes then by the same rows, else undefined.
 */
export function bareShares(funds: readonly PlainFund[], text: string): PlainFund[] | undefined {
  if (funds.length < 2 || /[$%×@€£]|\b(USD|shares?)\b/i.test(text)) return undefined;
  const sum = funds.reduce((total, { size }) => total + (size.amount ?? 0), 0);
  const whole = [1, 100].find((all) => Math.abs(sum / all - 1) <= ROUNDING);
  if (whole === undefined) return undefined;
  return funds.map((plain) => {
    const { amount } = plain.size;
    return amount === undefined
      ? plain
      : { ...plain, size: { weight: Math.min(1, amount / whole) } };
  });
}
