import { describe, expect, test } from 'vitest';
import { waiverEndOf } from '#lib/filings/fees/waiver-end.ts';

describe('last day of a waiver', () => {
  test.each([
    ['2027-04-30', '2027-04-30'],
    ['April 30, 2027', '2027-04-30'],
    ['  february  1,2028 ', '2028-02-01'],
    ['Sept. 1st, 2027', '2027-09-01'],
    ['30 April 2027', '2027-04-30'],
    ['4/30/2027', '2027-04-30'],
    ['04-30-2027', '2027-04-30'],
    ['through April 30, 2027.', '2027-04-30'],
    ['at least until May 1, 2027', '2027-05-01'],
    ['until at least May 1, 2027', '2027-05-01'],
    ['one year from April 30, 2026', undefined],
    ['30/4/2027', undefined],
    ['February 30, 2027', undefined],
    ['Quarter 1, 2027', undefined],
    ['at least one year from the date of this prospectus', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (text, iso) => {
    expect(waiverEndOf(text)).toBe(iso);
  });
});
