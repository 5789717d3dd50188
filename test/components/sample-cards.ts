import type { CardView } from '#components/card/card-view.ts';
import type { CardModel, SourceLink } from '#lib/view/card-model.ts';

/*
 * One sample per state that a card can be in. The figures are typed in by hand from the filings they name,
 * for looking at; no test takes them for the product's own arithmetic.
 */

const FEE_SOURCE: SourceLink = {
  label: 'Prospectus fee table, fiscal year to 31 Mar 2026 (SEC, filings of S000061326)',
  url: 'https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=S000061326&type=485',
};

const HOLDINGS_SOURCE: SourceLink = {
  label: 'Form N-PORT, holdings of 28 Feb 2026 (SEC, filings of S000061326)',
  url: 'https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=S000061326&type=NPORT-P',
};

const PLAIN_SOURCE: SourceLink = {
  label: 'QQQ: Form N-PORT, holdings of 31 Mar 2026',
  url: 'https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=S000101292&type=NPORT-P',
};

const COST: NonNullable<CardModel['cost']> = {
  figures: [
    {
      label: 'a year, before waivers; fiscal year to 31 Mar 2026',
      text: '0.68%',
      source: 0,
      formula: 'Total annual fund operating expenses as printed in the fee table.',
    },
  ],
  drag: {
    text: '$2,786 of $10,000 over 20 years at 4%',
    source: 0,
    byYearUsd: Array.from({ length: 21 }, (_, year) =>
      Math.round(10_000 * 1.04 ** year * (1 - (1 - 0.0068) ** year)),
    ),
    scaleUsd: 5_714,
  },
};

const LARGEST = [
  { name: 'Samsung Electronics Co., Ltd.', weight: 0.0458 },
  { name: 'SK hynix Inc.', weight: 0.0453 },
  { name: 'Netflix, Inc.', weight: 0.0363 },
  { name: 'Taiwan Semiconductor Manufacturing Co., Ltd.', weight: 0.0361 },
  { name: 'Cisco Systems, Inc.', weight: 0.0337 },
  { name: 'Apple Inc.', weight: 0.0336 },
  { name: 'Micron Technology, Inc.', weight: 0.0327 },
  { name: 'Meta Platforms, Inc.', weight: 0.0316 },
  { name: 'Broadcom Inc.', weight: 0.031 },
  { name: 'NVIDIA Corporation', weight: 0.0302 },
].map((row) => ({ ...row, text: `${(row.weight * 100).toFixed(2)}%` }));

const OVER_TIME: NonNullable<CardModel['overTime']> = {
  figures: [
    {
      label: 'Flows over three months',
      text: '$412 million net in',
      source: 1,
      note: 'Dec 2025 to Feb 2026: $530 million in, $118 million out; all share classes of the series together.',
    },
    { label: 'Return over twelve months', text: '+27.4%', source: 1 },
    {
      label: 'Portfolio changed between two reports',
      text: 'at least 6%',
      source: 1,
      note: '30 Nov 2025 to 28 Feb 2026; trades made and undone in between are not seen.',
    },
  ],
  months: [
    { label: 'Dec 2025', totalReturn: 0.012, text: '+1.2%' },
    { label: 'Jan 2026', totalReturn: 0.031, text: '+3.1%' },
    { label: 'Feb 2026', totalReturn: -0.024, text: '−2.4%' },
  ],
  monthsSource: 1,
  notShown: 'Price, yield and spread are not shown: filed figures only.',
};

export const FULL: CardModel = {
  ticker: 'AIQ',
  market: 'US',
  state: 'full',
  header: {
    name: 'Global X Artificial Intelligence & Technology ETF',
    kind: 'Plain equity fund',
    holdingsDate: 'Holdings of 28 Feb 2026',
    newerReport: 'A newer report should be out at the SEC.',
  },
  notices: [],
  cost: COST,
  concentration: {
    kind: 'concentration',
    figures: [
      {
        label: 'in the ten largest companies',
        text: '35.6%',
        source: 1,
        formula: 'Sum of the ten largest issuers ÷ equity; lines of one issuer added together.',
      },
      {
        label: 'Effective number of companies',
        text: '43.8',
        source: 1,
        formula: '1 ÷ sum of squared weights of issuers.',
        note: 'As evenly spread as 44 companies of equal weight; QQQ: 20.9',
      },
    ],
    largest: LARGEST,
    leftOut: 'Left out: lending collateral and cash, 2.3% of net assets.',
  },
  nameCheck: {
    claim: '“Artificial Intelligence”',
    statement: 'No verdict: too many of these companies report no AI revenue of their own.',
    composition: [
      { label: 'mostly AI', weight: 0.04, text: '4%' },
      { label: 'partly', weight: 0.03, text: '3%' },
      { label: 'hardly', weight: 0.1, text: '10%' },
      { label: 'reported too coarsely', weight: 0.57, text: '57%' },
      { label: 'not looked up', weight: 0.26, text: '26%' },
    ],
    notes: [
      {
        text: 'In its prospectus’s own words:',
        quotes: [
          'The Fund invests at least 80% of its total assets, plus borrowings for investment purposes (if any), in the securities of the Made-Up Index.',
          'The Made-Up Index is designed to provide exposure to companies that are positioned to benefit from using artificial intelligence in their products.',
        ],
        source: {
          label: '485BPOS of 1 Oct 2026 (0001432353-26-000321)',
          url: 'https://www.sec.gov/Archives/edgar/data/1432353/000143235326000321/aiq.htm',
        },
      },
    ],
  },
  sameness: [
    {
      withTicker: 'QQQ',
      overlap: {
        label: 'Overlap with QQQ',
        text: '31%',
        source: 2,
        formula: 'Sum over companies of the smaller of the two weights.',
      },
      coverage: {
        label: 'Coverage',
        text: '51% of AIQ’s weight is in companies that QQQ holds too',
        note: '60% of QQQ’s weight is in companies that AIQ holds too.',
        source: 2,
      },
      dates: 'AIQ 28 Feb 2026, QQQ 31 Mar 2026',
    },
  ],
  overTime: OVER_TIME,
  sources: [FEE_SOURCE, HOLDINGS_SOURCE, PLAIN_SOURCE],
};

const TOP_TEN: CardModel = {
  ...FULL,
  ticker: 'CHAT',
  state: 'top-ten',
  header: {
    name: 'Roundhill Generative AI & Technology ETF',
    kind: 'Plain equity fund',
    holdingsDate: 'Ten largest lines of 31 Mar 2026',
  },
  notices: ['Only the ten largest lines are packaged: what needs the whole list is an interval.'],
  concentration: {
    kind: 'concentration',
    figures: [
      { label: 'in the ten largest companies', text: 'at least 46.9%', source: 1 },
      { label: 'Effective number of companies', text: '11.6 to 38.2', source: 1 },
    ],
    largest: LARGEST.slice(0, 4),
  },
  nameCheck: { claim: '“Generative AI”', statement: 'No verdict: ten lines are not enough.' },
};

const SMALL: CardModel = {
  ticker: 'TQQQ',
  market: 'US',
  state: 'derivative',
  header: { name: 'ProShares UltraPro QQQ', kind: 'Leveraged fund, 3x daily' },
  notices: ['Exposure through swaps: the lines of the report are collateral, not the bet.'],
  cost: { figures: COST.figures },
  concentration: {
    kind: 'refused',
    reason: 'Not computed: most of the exposure comes from swaps on an index.',
  },
  sources: [FEE_SOURCE, HOLDINGS_SOURCE],
};

const DERIVATIVE: CardModel = {
  ...SMALL,
  exposure: {
    figures: [
      {
        label: 'Net exposure',
        text: '300% of net assets',
        source: 1,
        formula: 'shares and funds held 81.7%, derivatives at notional 218.1%, of net assets',
      },
      {
        label: 'Gross exposure',
        text: '300% of net assets',
        source: 1,
        formula:
          'shares and funds held 81.7%, derivatives at notional 218.1%, of net assets; short positions counted as positive',
      },
    ],
  },
};

const BOND: CardModel = {
  ...SMALL,
  ticker: 'AGG',
  state: 'bond',
  header: {
    name: 'iShares Core U.S. Aggregate Bond ETF',
    kind: 'Bond fund',
    holdingsDate: 'Holdings of 28 Feb 2026',
  },
  notices: [],
  concentration: {
    kind: 'concentration',
    figures: [{ label: 'in US Treasuries, the largest kind of issuer', text: '44.1%', source: 1 }],
    largest: [],
  },
};

const FUND_OF_FUNDS: CardModel = {
  ...SMALL,
  ticker: 'AOR',
  state: 'fund-of-funds',
  header: { name: 'iShares Core 60/40 Balanced Allocation ETF', kind: 'Fund of funds' },
  notices: ['Holds 8 ETFs. Its fee table includes what those funds charge.'],
  concentration: { kind: 'refused', reason: 'Not computed: the lines are funds, not companies.' },
};

const TRUST: CardModel = {
  ...SMALL,
  ticker: 'GLD',
  state: 'trust',
  header: { name: 'SPDR Gold Shares', kind: 'Grantor trust: gold' },
  notices: ['A trust files no portfolio report. It holds gold.'],
  concentration: { kind: 'refused', reason: 'Does not apply: one commodity.' },
  sources: [
    {
      label: 'Annual report (10-K) of SPDR Gold Trust, read 20 Nov 2026',
      url: 'https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=1222333&type=10-K',
    },
  ],
};

const NO_HOLDINGS: CardModel = {
  ...SMALL,
  ticker: 'NEWF',
  state: 'no-holdings',
  header: { name: 'A fund too young for its first report', kind: 'Kind not known yet' },
  notices: ['No portfolio report of this fund is packaged.'],
  concentration: { kind: 'refused', reason: 'No holdings list to compute it from.' },
};

const NOT_COVERED: CardModel = {
  ticker: 'XIU',
  market: 'CA',
  state: 'not-covered',
  header: { name: 'iShares S&P/TSX 60 Index ETF', kind: 'Toronto-listed fund' },
  notices: ['Toronto-listed: Canadian fees (MER) are not in SEC data.'],
  sources: [],
};

const UNKNOWN: CardModel = {
  ticker: 'ZZZQ',
  market: 'US',
  state: 'unknown',
  header: { name: 'Unknown ticker', kind: 'Not in our list' },
  notices: ['No US-listed ETF of this ticker is in the packaged list.'],
  sources: [],
};

const UNAVAILABLE: CardModel = {
  ticker: 'VOO',
  market: 'US',
  state: 'unavailable',
  header: { name: 'VOO', kind: 'Figures unavailable' },
  notices: ['The packaged figures could not be read. Reload the extension to unpack them again.'],
  sources: [],
};

/** Longest and oddest text a filing could carry into the card. */
const HOSTILE: CardModel = {
  ...FULL,
  header: {
    name: `<img src=x onerror=alert(1)> \u202Efdp.txt\u202C ${'Very long name '.repeat(40)}`,
    kind: 'Plain equity fund',
  },
  concentration: {
    kind: 'concentration',
    figures: [{ label: 'in the ten largest companies', text: '35.6%', source: 1 }],
    largest: [
      { name: `${'Unbrokenissuername'.repeat(20)}`, weight: 0.2, text: '20.00%' },
      { name: '\u202Eevil', weight: 0, text: '0.00%' },
    ],
  },
  sources: [
    { label: 'javascript address', url: 'javascript:alert(1)' },
    { label: 'plain http', url: 'http://www.sec.gov/' },
    { label: 'password', url: 'https://a:b@www.sec.gov/' },
  ],
};

export const SAMPLE_CARDS: Readonly<Record<string, CardView>> = {
  full: { kind: 'model', model: FULL, pinned: true },
  'top-ten': { kind: 'model', model: TOP_TEN, pinned: false },
  derivative: { kind: 'model', model: DERIVATIVE, pinned: false },
  bond: { kind: 'model', model: BOND, pinned: false },
  'fund-of-funds': { kind: 'model', model: FUND_OF_FUNDS, pinned: false },
  trust: { kind: 'model', model: TRUST, pinned: false },
  'no-holdings': { kind: 'model', model: NO_HOLDINGS, pinned: false },
  'not-covered': { kind: 'model', model: NOT_COVERED, pinned: false },
  unknown: { kind: 'model', model: UNKNOWN, pinned: false },
  unavailable: { kind: 'model', model: UNAVAILABLE, pinned: false },
  hostile: { kind: 'model', model: HOSTILE, pinned: false },
  loading: { kind: 'loading', ticker: 'AIQ' },
  failed: {
    kind: 'failed',
    ticker: 'AIQ',
    message: 'No answer within 2 seconds. Close the card and point at AIQ again to retry.',
  },
};
