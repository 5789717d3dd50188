/** A number by which brokers name a security where they could have named its ticker. */
export type SecurityId = 'ISIN' | 'CUSIP';

/** What a cell of a ticker column is, when its check digit says that it is no ticker. */
export function securityIdIn(cell: string): SecurityId | undefined {
  const text = cell.trim().toUpperCase();
  if (/^[A-Z]{2}[A-Z0-9]{9}\d$/.test(text) && isIsin(text)) return 'ISIN';
  // Every CUSIP of a US issuer begins with digits; a letter first stands for another country's.
  if (/^\d{3}[A-Z0-9]{5}\d$/.test(text) && isCusip(text)) return 'CUSIP';
  return undefined;
}

/** ISO 6166: letters become two digits, and every second digit from the right, the last left out, is doubled. */
function isIsin(text: string): boolean {
  const digits = [...text].map((sign) => Number.parseInt(sign, 36)).join('');
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, at) => total + digitSum(Number(digit) * (at % 2 === 1 ? 2 : 1)), 0);
  return sum % 10 === 0;
}

/** ANSI X9.6: every second of the first eight signs is doubled; the ninth completes the sum to tens. */
function isCusip(text: string): boolean {
  const sum = [...text.slice(0, 8)].reduce(
    (total, sign, at) => total + digitSum(Number.parseInt(sign, 36) * (at % 2 === 1 ? 2 : 1)),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(text[8]);
}

/** Of numbers below 100. */
function digitSum(value: number): number {
  return Math.floor(value / 10) + (value % 10);
}
