import { describe, expect, test } from 'vitest';
import type { EvidenceId } from '#lib/detect/evidence.ts';
import { besideIn } from './tools.ts';

/** Texts around `SPY` that are this evidence, and near ones that are not. */
const CASES: readonly {
  readonly id: EvidenceId;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}[] = [
  {
    id: 'fund word after',
    yes: ['SPY ETF', 'SPY  shares', 'SPY’s holdings', "SPY's expense ratio", 'SPY has returned 9%'],
    no: ['SPYs ETF', 'SPY, an ETF', 'SPY in the ETF', 'SPY funding', 'SPY   ETF', 'SPY xs ETF'],
  },
  {
    id: 'fund word before',
    yes: [
      'the ETF SPY',
      'the ETF: SPY',
      'tickers such as SPY',
      'the ticker symbol SPY',
      'ETFs like SPY',
      'ETFs (SPY',
      'the ETF is SPY',
    ],
    no: [
      'the ETF ::: SPY',
      'the ETF     SPY',
      'a trust like SPY',
      'like SPY',
      'such as SPY',
      'an ETF, unlike SPY',
      'xetf SPY',
      'the etfis SPY',
    ],
  },
  {
    id: 'trade word before',
    yes: [
      'I bought SPY',
      'I bought  SPY',
      'I bought some SPY',
      'shares of SPY',
      'bought cheap SPY',
      'instead of SPY',
      'dca SPY',
    ],
    no: [
      'I bought   SPY',
      'I bought the dip in SPY',
      'the household SPY',
      'bought wonderfully SPY',
      'sold. SPY',
      'bought: SPY',
    ],
  },
  {
    id: 'amount before',
    yes: [
      '60% SPY',
      '60 % of SPY',
      '60% in SPY',
      '60%SPY',
      '$500 of SPY',
      '$ 500 into SPY',
      '$1,500.50 in SPY',
      '$10k SPY',
      '$10 k SPY',
      '€20 each SPY',
      '7 shares of SPY',
      '7shares of SPY',
      '60%  of  SPY',
    ],
    no: [
      '60 SPY',
      'per cent of SPY',
      '% of SPY',
      'shares of SPY',
      '500 of SPY',
      '60%   of SPY',
      '60% of the SPY',
      '60% from SPY',
      '60%, SPY',
    ],
  },
  {
    id: 'dash name after',
    yes: [
      'SPY – the whole market',
      'SPY - the whole market',
      'SPY: the whole market',
      'SPY  --  the whole market',
      'SPY |  the whole market',
      '• SPY – the whole market',
      '2) SPY – the whole market',
      'SPY -- no fund of mine',
    ],
    no: [
      'SPY the whole – market place',
      'and SPY – the whole market',
      'SPY --- the whole market',
      'SPY –the whole market',
      'SPY – 5 of them',
      'SPY – a',
      'SPY – a2',
      'SPY – 2a',
      'SPY: QQQ, VTI',
      'SPY: QQQ',
      'SPY –     the whole market',
    ],
  },
  {
    id: 'label of a symbol',
    yes: ['SPY: VNQ', 'SPY: VNQ, SCHH', 'SPY: VNQ/SCHH', 'SPY: VNQ 5', '- SPY: VNQ; then'],
    no: ['SPY: Vanguard', 'SPY: VNQ is', 'SPY:VNQ', 'and SPY: VNQ', 'SPY: V', 'SPY: VNQXYZ'],
  },
  {
    id: 'company word after',
    yes: ['SPY Inc', 'SPY, Inc', 'SPY Technologies are', 'SPY Group.'],
    no: ['SPY Include', 'SPY in Group', 'SPY,Inc', 'SPY and Group', 'SPY inc'],
  },
  {
    id: 'strike after',
    yes: [
      'SPY 450C',
      'SPY $450 C',
      'SPY 450.5p',
      'SPY Jan 2026 450P',
      'SPY 1/16 450C',
      'SPY Jan 16 450 c here',
    ],
    no: [
      'SPY 450',
      'SPY 450 calls',
      'SPY at 450C',
      'SPY 450Cx',
      'SPY  450C',
      'SPY January 450C',
      'SPY C 450',
    ],
  },
  {
    id: 'verb after',
    yes: [
      'SPY rose',
      'SPY is up',
      'SPY also rose',
      'SPY currently is down',
      'SPY closed higher',
      'SPY** fell',
      'SPY pays',
    ],
    no: [
      'SPY roses',
      'SPY upset',
      'SPY the pays',
      'SPY, rose',
      'SPY is',
      'SPY then rose',
      'SPY*** rose',
      'SPY up2',
      'SPY up_to',
    ],
  },
  {
    id: 'hyphen joined',
    yes: ['SPY-like', 'SPY‑like', 'non-SPY', 'S&P-SPY', '5-SPY'],
    no: ['SPY-Like', 'SPY - like', 'SPY like-minded', '- SPY', 'SPY -', ')-SPY'],
  },
  {
    id: 'slash joined',
    yes: ['gold/SPY', 'SPY/gold', '5/SPY', 'SPY/5'],
    no: ['gold / SPY', 'SPY / gold', '/ SPY', ')/SPY', 'SPY/(', 'and/or SPY', '/a SPY'],
  },
  {
    id: 'article before',
    yes: ['a SPY', 'this SPY', 'our SPY', 'no SPY'],
    no: ['the SPY', 'extra SPY', 'a good SPY', "AAPL'a SPY", 'AAPL’a SPY', 'a, SPY', 'año SPY'],
  },
  {
    id: 'index name before',
    yes: ['MSCI SPY', 'MSCI  SPY', 'S&P SPY', 'Dow Jones SPY', 'Index SPY'],
    no: [
      'MSCI, SPY',
      'MSCI   SPY',
      'xIndex SPY',
      'Indexed SPY',
      'the MSCI fund SPY',
      'reindex SPY',
    ],
  },
  {
    id: 'symbol follows in brackets',
    yes: [
      'SPY Trust (TQQQ)',
      'SPY Ultra Trust (TQQQ)',
      'SPY Ultra  Trust (NYSE: TQQQ)',
      'SPY of the S&P (TQQQ)',
      'SPY 3x Trust ($TQQQ)',
      'SPY Ultra®  3x+ Ex-Japan (TQQQ)',
    ],
    no: [
      'SPY (TQQQ)',
      'SPY Trust TQQQ',
      'SPY Trust (the best)',
      // an option, and what is done with it
      'SPY LEAPS Jan 27 75C (PMCC)',
      'SPY is sold (TQQQ)',
      'SPY Trust, (TQQQ)',
      'SPY Trust! (TQQQ)',
      'SPY Trust (TQQQ',
      'SPY one Two (TQQQ)',
      'SPY A B C D E F G H J (TQQQ)',
    ],
  },
];

describe.each(CASES)('$id', ({ id, yes, no }) => {
  test.each(yes)('%s', (text) => expect(foundIn(text)).toContain(id));
  test.each(no)('not %s', (text) => expect(foundIn(text)).not.toContain(id));
});

test.each([
  [3, true],
  [4, false],
])('a name of %i long words before the brackets', (words, isNear) => {
  const name = 'International-Investments '.repeat(words);
  const found = foundIn(`SPY ${name}(TQQQ)`);
  expect(found.includes('symbol follows in brackets')).toBe(isNear);
});

function foundIn(text: string): readonly EvidenceId[] {
  return besideIn(text, 'SPY');
}
