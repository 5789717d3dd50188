import { describe, expect, test } from 'vitest';
import { nportSearchUrl, prospectusListUrl, registrantUrl } from '#lib/funds/source-address.ts';

describe('addresses that show one filing', () => {
  test("a series' report of one date: the quoted series id, filed within 150 days", () => {
    expect(nportSearchUrl({ name: 'X', seriesId: 'S000061326' }, '2026-02-28')).toBe(
      'https://www.sec.gov/edgar/search/#/q=%2522S000061326%2522&dateRange=custom&category=custom&startdt=2026-02-28&enddt=2026-07-28&forms=NPORT-P',
    );
  });

  test('without ids the quoted name; a cut name ends before its last word', () => {
    const keys = { name: 'Spinnaker ETF Series Obra High Grade Structured Produ', nameIsCut: true };
    const url = nportSearchUrl(keys, '2026-02-28');
    expect(decodeURIComponent(decodeURIComponent(url))).toContain(
      '"Spinnaker ETF Series Obra High Grade Structured"',
    );
  });

  test("the class's prospectuses", () => {
    expect(prospectusListUrl({ name: 'X', classId: 'C000092055' }, '2025-12-31')).toContain(
      'CIK=C000092055&type=485BPOS',
    );
    expect(prospectusListUrl({ name: 'A "quoted" & <odd> name' }, '2025-12-31')).not.toMatch(
      /["<> ]/,
    );
  });

  test('a registrant', () => {
    expect(registrantUrl(884394)).toContain('CIK=0000884394');
  });
});
