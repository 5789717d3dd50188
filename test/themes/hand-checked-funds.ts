/**
 * Funds checked by hand against the packaged snapshot and evidence, with the reason in a sentence.
 * `verdict` is the kind, or `refused: why`, or what stands in place of a check.
 */
export interface HandChecked {
  readonly ticker: string;
  readonly verdict: string;
  readonly badge?: string;
  readonly why: string;
}

export const HAND_CHECKED: readonly HandChecked[] = [
  {
    ticker: 'SMH',
    verdict: 'fits',
    badge: 'Chips: fits',
    why: 'Chip makers and their equipment only: 92% of the weight by the companies’ own documents, so that the verdict no longer needs the rows by industry (Marvell, NXP, Microchip).',
  },
  {
    ticker: 'SOXX',
    verdict: 'fits',
    badge: 'Chips: fits',
    why: 'By the companies’ own documents alone 83%, within the margin of 80%: the rows by industry (Marvell, NXP, Microchip) still carry it.',
  },
  {
    ticker: 'AIQ',
    verdict: 'not-reported',
    why: 'Alphabet, Amazon, Samsung, Apple, Cisco and others report no AI revenue: half of the weight is too coarsely reported.',
  },
  {
    ticker: 'CHAT',
    verdict: 'not-reported',
    why: 'The large cloud companies again; only Nvidia and a few small ones show a majority from AI.',
  },
  {
    ticker: 'IVES',
    verdict: 'not-reported',
    why: 'Two thirds of the weight report no AI share that decides, most of it by their own reports.',
  },
  {
    ticker: 'ARTY',
    verdict: 'not-reported',
    why: 'Nearly two fifths of the weight report too coarsely.',
  },
  {
    ticker: 'WTAI',
    verdict: 'not-reported',
    why: 'Three fifths of the weight report too coarsely.',
  },
  {
    ticker: 'BUG',
    verdict: 'not-enough-looked-up',
    why: '83% of the weight are security companies by their own documents: within the margin of 80%, two points short of 85%. BlackBerry and A10 report too coarsely.',
  },
  {
    ticker: 'CIBR',
    verdict: 'not-reported',
    why: 'Broadcom, Cloudflare, F5, IBM and Arista sell security beside something else and report it too coarsely; Cisco and the consultancies are not looked up.',
  },
  {
    ticker: 'BOTZ',
    verdict: 'not-enough-looked-up',
    why: 'Robotics and AI are one union claim; Japanese makers are known from third parties only.',
  },
  {
    ticker: 'CLOU',
    verdict: 'not-enough-looked-up',
    why: 'More than half of the weight has no row for cloud computing.',
  },
  {
    ticker: 'ICLN',
    verdict: 'not-enough-looked-up',
    why: 'Utilities and Chinese makers have no row.',
  },
  {
    ticker: 'TAN',
    verdict: 'not-enough-looked-up',
    why: 'Solar is a part of clean energy; evidence on the whole proves nothing about the part.',
  },
  {
    ticker: 'URA',
    verdict: 'not-enough-looked-up',
    why: 'Cameco and a few miners are known, builders and traders are not.',
  },
  {
    ticker: 'QTUM',
    verdict: 'not-enough-looked-up',
    why: 'Nearly no company of the fund has a row for quantum computing.',
  },
  {
    ticker: 'SOXL',
    verdict: 'refused: not-plain-equity',
    why: 'Swaps three times a day; equity is about half of net assets.',
  },
  {
    ticker: 'UBOT',
    verdict: 'refused: not-plain-equity',
    why: 'A twice-daily fund that holds another fund and swaps: its equity share says nothing.',
  },
  {
    ticker: 'GDX',
    verdict: 'refused: incomplete-list',
    why: 'Only the ten largest lines are packaged.',
  },
  { ticker: 'AIVL', verdict: 'run-by-ai', why: 'AI Enhanced Value: a model picks value stocks.' },
  { ticker: 'QQQ', verdict: 'no-theme-claimed', why: 'An index name claims no theme.' },
  {
    ticker: 'ARKK',
    verdict: 'no-theme-claimed',
    why: 'Innovation is too vague to be held against holdings.',
  },
];
