import type { CandidateBatch } from '#lib/detect/candidate.ts';
import type { LookupResult } from '#lib/funds/lookup-result.ts';
import type { SecReport } from '#lib/funds/sec-record.ts';
import type { BackgroundMessageName } from '#lib/messages/protocol.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { CardModel } from '#lib/view/card-model.ts';
import { NO_WATCHLISTS } from '#lib/watchlists/watchlists.ts';

/** One valid request and reply for every message, for tests that go over the whole table. */

export const BADGE: BadgeModel = {
  ticker: 'AIQ',
  market: 'US',
  coverage: 'covered',
  name: 'Global X Artificial Intelligence & Technology ETF',
  fee: 'fee 0.68%',
  concentration: 'top 10 36%',
  telling: '51% in QQQ too',
};

export const CARD: CardModel = {
  ticker: 'AIQ',
  market: 'US',
  state: 'full',
  header: {
    name: 'Global X Artificial Intelligence & Technology ETF',
    kind: 'US-listed stock fund',
    holdingsDate: 'Holdings of 28 Feb 2026',
    newerReport: 'newer report should be out',
  },
  notices: ['A sentence.'],
  cost: {
    figures: [
      {
        label: 'Gross',
        text: '0.68% a year',
        source: 0,
        formula: 'as filed',
        note: 'Fiscal year.',
      },
    ],
    drag: { text: '$2,795 of $10,000', source: 0, byYearUsd: [0, 70.7, 146.6], scaleUsd: 5_714 },
  },
  concentration: {
    kind: 'concentration',
    figures: [{ label: 'Ten largest companies', text: '35.6%', source: 0 }],
    largest: [{ name: 'NVIDIA', weight: 0.09, text: '9.0%' }],
    leftOut: 'Left out: cash, 1%',
  },
  nameCheck: {
    claim: '“Artificial Intelligence”',
    statement: 'No verdict yet',
    composition: [{ label: 'mostly', weight: 1, text: '100%' }],
  },
  sameness: [
    {
      withTicker: 'QQQ',
      overlap: { label: 'Overlap', text: '40%', source: 0 },
      coverage: { label: 'Coverage', text: '51%', source: 0 },
      dates: 'AIQ 28 Feb 2026, QQQ 31 Mar 2026',
    },
  ],
  sources: [{ label: 'Form N-PORT', url: 'https://www.sec.gov/' }],
};

const MEMORY = {
  capitals: 3,
  length: 120,
  hints: ['CA'] as const,
  confirmed: [{ ticker: 'AIQ', market: 'US', count: 2 }] as const,
};

export const BATCH: CandidateBatch = {
  page: { address: 'etfdb.com/etf/AIQ/', title: 'AIQ', lang: 'en', memory: MEMORY },
  excerpts: [{ text: 'the AIQ ETF' }],
  candidates: [
    { block: 0, start: 4, end: 7, symbol: 'AIQ', form: 'plain', excerpt: 0, at: 4, role: 'prose' },
  ],
};

const FUND = { ticker: 'AIQ', market: 'US' } as const;
const INFO = {
  extensionVersion: '0.1.0',
  snapshot: {
    state: 'good',
    from: 'package',
    builtOn: '2026-11-21',
    funds: 5246,
    sources: [{ name: 'Form N-PORT', from: '2026-02-27', to: '2026-04-30', funds: 3993 }],
    oldestHoldings: '2025-11-24',
  },
  store: { kind: 'disk', records: 2, bytes: 400 },
} as const;

const NPORT = { kind: 'nport', url: 'https://www.sec.gov/', asOf: '2026-02-28' } as const;
const FOUND: LookupResult = {
  kind: 'found',
  facts: {
    ticker: 'AIQ',
    name: 'Global X Artificial Intelligence & Technology ETF',
    nameIsCut: true,
    ids: { cik: 1, seriesId: 'S000000001', classId: 'C000000001' },
    fee: { net: 0.0068, gross: 0.0068, periodEnd: '2025-11-30', source: NPORT },
    holdings: {
      asOf: '2026-02-28',
      source: { ...NPORT, accession: '0001752724-26-012345', readOn: '2026-11-01' },
      coverage: 'complete',
      knownWeight: 1,
      lines: [
        {
          issuerId: 7,
          issuer: 'NVIDIA Corp',
          label: 'NVDA',
          weight: 0.09,
          asset: 'EC',
          country: 'US',
          sector: 'Information Technology',
        },
      ],
    },
    trust: { form: 'unit-trust', holds: 'S&P 500 stocks', source: NPORT },
  },
};

const REPORT: SecReport = {
  cik: 1_432_353,
  accession: '0001752724-26-099999',
  reportDate: '2026-05-31',
  filedOn: '2026-07-27',
  netAssetsUsd: 1e9,
  names: ['NVIDIA Corp', 'N/A'],
  noIssuer: [1],
  lines: {
    names: [0, 1],
    weights: [0.09, 0.01],
    labels: ['NVDA', ''],
    assets: ['EC', 'STIV'],
    countries: ['US', ''],
  },
};

/** Requests of content scripts name the host of {@link PAGE_ADDRESS}. */
export const PAGE_ADDRESS = 'https://etfdb.com/etf/AIQ/';

export const SAMPLES: {
  readonly [N in BackgroundMessageName]: { readonly request: object; readonly reply: object };
} = {
  siteSettings: {
    request: { host: 'etfdb.com' },
    reply: {
      on: true,
      density: 'full',
      theme: 'system',
      contrast: 'more',
      strip: true,
      alwaysMark: ['AIQ'],
      marking: 'QQQ true 1x2y3z',
    },
  },
  annotate: {
    request: BATCH,
    reply: {
      marks: [{ candidate: 0, ...FUND, reasons: ['cashtag'], badge: BADGE }],
      memory: MEMORY,
    },
  },
  card: { request: FUND, reply: CARD },
  injectDrawing: { request: {}, reply: { outcome: 'injected' } },
  injectCard: { request: {}, reply: { outcome: 'injected' } },
  openFund: { request: { ticker: 'AIQ', market: 'US', view: 'watch' }, reply: {} },
  mute: { request: { what: 'ticker', value: 'AIQ' }, reply: {} },
  unmute: { request: { what: 'word', value: 'AI' }, reply: {} },
  hoverPace: {
    request: { learned: { inARow: 2, factor: 4 } },
    reply: { inARow: 2, factor: 4 },
  },
  rememberStrip: { request: { host: 'etfdb.com', shown: false }, reply: {} },
  holdings: {
    request: { ...FUND, offset: 0, limit: 10 },
    reply: {
      page: {
        total: 1,
        offset: 0,
        coverage: 'complete',
        asOf: '2026-02-28',
        source: { label: 'Form N-PORT', url: 'https://www.sec.gov/' },
        lines: [{ name: 'NVIDIA', weight: 0.09, text: '9.00%' }],
      },
    },
  },
  fundFacts: {
    request: { ...FUND, offset: 0 },
    reply: { found: FOUND, total: 1 },
  },
  latestState: {
    request: FUND,
    reply: {
      can: 'ask',
      ask: { cik: 1_432_353, seriesId: 'S000061326', classId: 'C000198548', shownWhole: false },
      kept: false,
    },
  },
  secTurn: { request: {}, reply: { waitMs: 500 } },
  secRefused: {
    request: { kind: 'blocked', retryAfterMs: 60_000 },
    reply: { againAt: 1_795_000_000_000 },
  },
  noteFound: {
    request: {
      ...FUND,
      found: {
        cik: 1_432_353,
        accession: REPORT.accession,
        reportDate: REPORT.reportDate,
        filedOn: REPORT.filedOn,
      },
    },
    reply: {},
  },
  latestEnded: { request: { ...FUND, answered: true }, reply: {} },
  keepLatest: { request: { ...FUND, report: REPORT }, reply: { outcome: 'kept' } },
  forgetLatest: { request: FUND, reply: {} },
  fundsNamed: {
    request: { names: ['iShares Core S&P 500 ETF', 'nobody'] },
    reply: { funds: [{ name: 'iShares Core S&P 500 ETF', ticker: 'IVV' }] },
  },
  search: {
    request: { query: 'artificial', limit: 5 },
    reply: { rows: [{ ...FUND, name: 'Global X Artificial Intelligence & Technology ETF' }] },
  },
  badges: { request: { funds: [FUND] }, reply: { badges: [BADGE] } },
  pageSummary: {
    request: { funds: [{ ticker: 'AIQ', market: 'US' }] },
    reply: { fees: 'Fee 0.68%', byFee: [0] },
  },
  readSettings: { request: {}, reply: DEFAULT_SETTINGS },
  changeSettings: {
    request: {
      patch: { density: 'short', mutedWords: ['AI', 'IT'] },
      from: { mutedWords: ['AI'] },
    },
    reply: DEFAULT_SETTINGS,
  },
  readWatchlists: { request: {}, reply: NO_WATCHLISTS },
  changeWatchlists: {
    request: {
      edit: {
        kind: 'add-lists',
        lists: [
          {
            id: 'sold',
            name: 'Sold',
            note: 'in May',
            archived: true,
            rows: [{ ...FUND, size: { shares: 10, priceUsd: 240 }, note: 'core' }],
          },
        ],
      },
      basedOn: 0,
    },
    reply: { watchlists: NO_WATCHLISTS, refused: 'changed-meanwhile' },
  },
  whatChanged: {
    request: {},
    reply: {
      entries: [
        {
          on: '2026-11-21',
          ...FUND,
          name: 'Global X Artificial Intelligence & Technology ETF',
          holdingsAsOf: '2026-08-31',
          changes: [{ what: 'fee', before: '0.68%', after: '0.50%' }],
          seen: false,
        },
      ],
    },
  },
  changesSeen: { request: {}, reply: {} },
  dataInfo: { request: {}, reply: INFO },
  diagnostics: {
    request: {},
    reply: {
      info: INFO,
      browserName: 'Chrome/156.0',
      droppedRecords: 0,
      errors: [{ doing: 'reading', message: 'Error: x', times: 1, last: '2026-11-21' }],
    },
  },
  snapshotChanged: { request: {}, reply: {} },
  wipe: { request: { what: 'cache' }, reply: {} },
};
