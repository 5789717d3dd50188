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
    why: 'Chip makers and their equipment only: Nvidia, Broadcom, AMD and Micron by their own reports, the rest by the GICS industry that is the theme.',
  },
  {
    ticker: 'SOXX',
    verdict: 'fits',
    badge: 'Chips: fits',
    why: '93% by reports and industry; by the companies’ own reports alone about 30%, so the industry rule carries it.',
  },
  {
    ticker: 'AIQ',
    verdict: 'not-reported',
    why: 'Alphabet, Amazon, Samsung, SK hynix, Cisco and others report no AI revenue: about two fifths of the weight is too coarsely reported.',
  },
  {
    ticker: 'CHAT',
    verdict: 'not-reported',
    why: 'The large cloud companies again; only Nvidia and a few small ones show a majority from AI.',
  },
  {
    ticker: 'IVES',
    verdict: 'not-reported',
    why: 'More than half of the weight reports no AI share.',
  },
  { ticker: 'ARTY', verdict: 'not-reported', why: 'A third of the weight reports too coarsely.' },
  { ticker: 'WTAI', verdict: 'not-reported', why: 'Half of the weight reports too coarsely.' },
  {
    ticker: 'BUG',
    verdict: 'not-enough-looked-up',
    why: 'Four fifths read as security companies, but only about three fifths of the weight in their own documents: one step short of 85%.',
  },
  {
    ticker: 'CIBR',
    verdict: 'not-enough-looked-up',
    why: 'Broadcom, Cisco and consultancies beside the security companies; too few looked up.',
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
