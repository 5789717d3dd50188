const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/**
 * Last day of a waiver as ISO: filed as `2027-04-30` or `April 30, 2027`. Undefined for anything else
 * ("at least one year from the date of this prospectus"), which names no day.
 */
export function waiverEndOf(text: string | undefined): string | undefined {
  const plain = text?.replace(/\s+/g, ' ').trim() ?? '';
  const [, named = '', day = '', year = ''] = /^([A-Za-z]+) (\d{1,2}), ?(\d{4})$/.exec(plain) ?? [];
  const month = MONTHS.indexOf(named.toLowerCase()) + 1;
  const iso =
    month > 0 ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` : plain;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}
