const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `April 30, 2027`, `Sept. 1st, 2027`. */
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})$/i;
/** `30 April 2027`. */
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/i;
/** `4/30/2027`, `04-30-2027`: month first, as Americans write. */
const IN_NUMBERS = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
/** Words that make the day after them the last one; "one year from April 30, 2026" has none of them. */
const UNTIL = /^(?:at least )?(?:through|until|to)(?: at least)? /i;

/**
 * Last day of a waiver as ISO, out of what filers tag: `2027-04-30`, `April 30, 2027`, `4/30/2027`, `through April
 * 30, 2027`. Undefined for anything else ("at least one year from the date of this prospectus"), which names no day.
 */
export function waiverEndOf(text: string | undefined): string | undefined {
  const plain = text?.replace(/\s+/g, ' ').trim().replace(UNTIL, '').replace(/\.$/, '') ?? '';
  const iso = isoOf(plain);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

/** The text itself where it is written in none of the other ways. */
function isoOf(plain: string): string {
  const [, named, namedDay = '', namedYear = ''] = MONTH_FIRST.exec(plain) ?? [];
  if (named) return dateOf(namedYear, monthOf(named), namedDay);
  const [, firstDay, monthAfter = '', yearAfter = ''] = DAY_FIRST.exec(plain) ?? [];
  if (firstDay) return dateOf(yearAfter, monthOf(monthAfter), firstDay);
  const [, month, day = '', year = ''] = IN_NUMBERS.exec(plain) ?? [];
  return month ? dateOf(year, Number(month), day) : plain;
}

/** 0 for a word that is no month. */
function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function dateOf(year: string, month: number, day: string): string {
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
