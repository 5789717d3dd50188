/**
 * A number as people write it: `1,234.5`, `1.234,5`, `1 234`, `1'234`; a sign before it, or behind it as banks do,
 * or `(12)` for a negative. Undefined when it is not one number, as `5-6` and `10 20` are not. A single comma or point before exactly three digits can mean both; `lone` decides:
 * `thousands` (`1,200` is twelve hundred, but `0,123` is not) for money, `decimals` for percentages.
 */
export function numberOf(
  text: string,
  lone: 'thousands' | 'decimals' = 'thousands',
): number | undefined {
  return parsed(text, (digits) => decimalMark(digits, lone));
}

/** A number whose decimal mark is known from its neighbours: with a point, `10.123` is a little over ten. */
export function numberWithMark(text: string, mark: DecimalMark): number | undefined {
  return parsed(text, () => mark);
}

export type DecimalMark = '.' | ',';

/**
 * The decimal mark that numbers of one file were written with, by those of them that can mean one thing only;
 * undefined when none does.
 */
export function decimalMarkIn(texts: Iterable<string>): DecimalMark | undefined {
  let points = 0;
  for (const text of texts) {
    const digits = text.replace(/[^\d.,]/g, '');
    if (/^\d{1,3}(,\d{2,3})+\.\d+$|^\d*\.(\d{1,2}|\d{4,})$/.test(digits)) points += 1;
    if (/^\d{1,3}(\.\d{2,3})+,\d+$|^\d*,(\d{1,2}|\d{4,})$/.test(digits)) points -= 1;
  }
  return points === 0 ? undefined : points > 0 ? '.' : ',';
}

/** Longer than any number that people write; characters. */
const LONGEST = 60;

function parsed(text: string, markOf: (digits: string) => DecimalMark | ''): number | undefined {
  // A spreadsheet's mark for a cell of text stands before it.
  const trimmed = text.trim().replace(/^['’]/, '');
  if (trimmed.length > LONGEST) return undefined;
  if (DIGITS.test(trimmed)) return numberFrom(trimmed, markOf(trimmed));
  const [, inBrackets] = /^\((.*)\)$/.exec(trimmed) ?? [];
  const [, before = '', digits = '', behind = ''] =
    /^([-−+]?)\s*(.*?)\s*([-−+]?)$/.exec(inBrackets ?? trimmed) ?? [];
  if (before !== '' && behind !== '') return undefined;
  const bare = withoutGaps(digits);
  const value = DIGITS.test(bare) ? numberFrom(bare, markOf(bare)) : undefined;
  const isNegative = inBrackets !== undefined || /[-−]/.test(before + behind);
  return isNegative && value ? -value : value;
}

const DIGITS = /^\d[\d.,]*$/;

function numberFrom(digits: string, mark: DecimalMark | ''): number | undefined {
  const value = Number(withPoint(digits, mark));
  return Number.isFinite(value) ? value : undefined;
}

/** Spaces or apostrophes separate groups of three digits, one kind in one number; anywhere else they stay. */
function withoutGaps(digits: string): string {
  const isGrouped = /^[1-9]\d{0,2}([\s'’])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/.test(digits);
  return isGrouped ? digits.replace(/[\s'’]/g, '') : digits;
}

/** The digits with at most a decimal point; undefined when the separators make no sense. */
function withPoint(digits: string, decimal: DecimalMark | ''): string | undefined {
  const thousands = decimal === '.' ? ',' : '.';
  const [whole = '', fraction, ...rest] = decimal === '' ? [digits] : digits.split(decimal);
  if (rest.length > 0 || fraction?.includes(thousands)) return undefined;
  const groups = whole.split(/[.,]/);
  const grouped = groups.length > 1;
  if (grouped && !(/^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every(isGroup))) {
    return undefined;
  }
  return fraction === undefined ? groups.join('') : `${groups.join('')}.${fraction}`;
}

function isGroup(group: string): boolean {
  return /^\d{2,3}$/.test(group);
}

/** Which mark separates the decimals: of two kinds the last; of one kind by the digits behind it. */
function decimalMark(digits: string, lone: 'thousands' | 'decimals'): DecimalMark | '' {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const mark = comma >= 0 ? ',' : point >= 0 ? '.' : '';
  if (mark === '') return '';
  const [whole = '', behind = '', ...more] = digits.split(mark);
  if (more.length > 0) return '';
  const isThousands = lone === 'thousands' && behind.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return isThousands ? '' : mark;
}
