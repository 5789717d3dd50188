import { counted, countText } from '#lib/view/counted.ts';
import { useWords } from './use-words.ts';

/** Words of the comparison, in the popup and on the X-ray page. */
export const ENGLISH_COMPARE = {
  add: 'Add a fund to compare',
  addExample: 'Add a fund: ticker or name',
  full: (most: number) => `${most} funds at most: take one out to add another.`,
  takeOut: (ticker: string) => `Take out ${ticker}`,
  chosen: 'Funds compared',
  reading: 'Reading the funds',
  read: (count: number) => `${counted(count, 'fund', 'funds')} compared`,
  empty: 'Add two funds or more to see what they cost and what they share.',
  table: 'Funds side by side',
  rows: {
    fee: 'Fee a year',
    kind: 'Kind',
    topTen: 'Ten largest companies',
    effective: 'As concentrated as',
    holdings: 'Holdings of',
  },
  equalCompanies: (count: string) => `${count} equal companies`,
  verdicts: 'Name versus holdings',
  notKnown: 'not known',
  noTheme: 'The name claims no theme.',
  share: 'What they share',
  overlap: 'Overlap of the funds compared, in percent',
  overlapNote: 'The smaller of the two weights of each company, added up.',
  overlapNoteRanges:
    'The smaller of the two weights of each company, added up; a range where only ten lines of a fund are packaged.',
  shared: 'Companies held by several',
  sharedNone: 'No company is listed by two of them.',
  sharedAll: 'Companies that two or more of them list, with the weight in each',
  sharedMost: (count: number) =>
    `The most shared of ${countText(count)} companies that two or more of them list`,
};

export type CompareWords = typeof ENGLISH_COMPARE;

export function useCompareWords(): CompareWords {
  return useWords('compare', ENGLISH_COMPARE);
}
