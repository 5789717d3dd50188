import type { PageFund, PopupService } from '#components/popup/popup-service.ts';
import type { ChangeEntry } from '#lib/funds/fund-digest.ts';
import type { HoldingLine } from '#lib/view/holdings-page.ts';
import { editWatchlists } from '#lib/watchlists/edit-watchlists.ts';
import type { Watchlist, Watchlists } from '#lib/watchlists/watchlists.ts';
import { fundBookOf } from '#lib/xray/fund-book.ts';
import { FULL } from './sample-cards.ts';
import { type LatestSample, sampleLatest } from './sample-latest.ts';

/* A popup's service that answers from memory, for looking at and for tests of the components. */

export const PAGE_FUNDS: readonly PageFund[] = [
  [
    'AIQ',
    'Global X Artificial Intelligence & Technology ETF',
    'fee 0.68%',
    'top 10 35.6%',
    '51% in QQQ too',
    4,
  ],
  ['QQQ', 'Invesco QQQ Trust, Series 1', 'fee 0.18%', 'top 10 46.2%', 'largest NVIDIA 8.7%', 3],
  ['TQQQ', 'ProShares UltraPro QQQ', 'fee 0.82%', 'exposure through swaps', '3x daily', 1],
  ['GLD', 'SPDR Gold Shares', 'fee 0.40%', undefined, 'gold', 1],
  ['AGG', 'iShares Core U.S. Aggregate Bond ETF', 'fee 0.03%', 'Treasuries 44%', undefined, 2],
  ['XIU', 'iShares S&P/TSX 60 Index ETF', undefined, undefined, undefined, 1],
].map(([ticker, name, fee, concentration, telling, mentions]) => ({
  badge: {
    ticker: String(ticker),
    market: ticker === 'XIU' ? 'CA' : 'US',
    coverage: fee ? 'covered' : 'recognised',
    name: String(name),
    ...(fee && { fee: String(fee) }),
    ...(concentration && { concentration: String(concentration) }),
    ...(telling && { telling: String(telling) }),
  },
  mentions: Number(mentions),
}));

const LINES: readonly HoldingLine[] = Array.from({ length: 541 }, (_, rank) => {
  const weight = 0.09 / (rank + 1);
  return {
    name: rank % 7 === 3 ? `A rather long company name, number ${rank}, plc` : `Company ${rank}`,
    weight,
    text: `${(weight * 100).toFixed(2)}%`,
    ...(rank % 5 === 0 && { note: rank % 2 ? 'short-term vehicle · US' : 'KR' }),
  };
});

const SAMPLE_ROWS: Watchlist['rows'] = [
  { ticker: 'VOO', market: 'US', size: { weight: 0.6 } },
  { ticker: 'SMH', market: 'US', size: { amountUsd: 12_500 } },
  { ticker: 'GLD', market: 'US' },
];

export const SAMPLE_CHANGES: readonly ChangeEntry[] = [
  {
    on: '2026-11-21',
    ticker: 'SMH',
    market: 'US',
    name: 'VanEck Semiconductor ETF',
    holdingsAsOf: '2026-08-31',
    changes: [
      { what: 'fee', before: '0.35%', after: '0.30%' },
      { what: 'largest', before: 'NVIDIA 19%', after: 'Taiwan Semiconductor 17%' },
      { what: 'above-10', after: 'Broadcom' },
    ],
    seen: false,
  },
  {
    on: '2026-08-21',
    ticker: 'SPLG',
    market: 'US',
    name: 'SPDR Portfolio S&P 500 ETF',
    changes: [{ what: 'ticker', after: 'SPYM' }],
    seen: true,
  },
];

export interface SampleChoices {
  readonly page?: 'funds' | 'none' | 'not-reading' | 'offer' | 'trouble' | 'loading';
  readonly lists?: readonly string[];
  readonly latest?: LatestSample;
}

export function sampleService(choices: SampleChoices = {}): PopupService {
  let watchlists: Watchlists = {
    version: 2,
    revision: 0,
    lists: (choices.lists ?? []).map((name, index) => ({
      id: `list-${index}`,
      name,
      rows: index === 0 ? SAMPLE_ROWS : [],
    })),
  };
  return {
    ...sampleLatest(choices.latest),
    async pageFunds() {
      if (choices.page === 'loading') return await new Promise(() => undefined);
      if (choices.page === 'trouble') {
        return { ok: false, trouble: 'No answer within ten seconds. Try again.' };
      }
      if (choices.page === 'not-reading') return { ok: true, value: { kind: 'not-reading' } };
      if (choices.page === 'offer') {
        return { ok: true, value: { kind: 'not-reading', offer: 'etf-news.example' } };
      }
      const funds = choices.page === 'none' ? [] : PAGE_FUNDS;
      return { ok: true, value: { kind: 'funds', funds } };
    },
    async pageSummary() {
      const value = {
        fees: 'Fees 0.03% to 0.82%',
        shared: '2 of 2 stock funds hold NVIDIA',
        byFee: [4, 1, 3, 0, 2, 5],
      };
      return { ok: true, value };
    },
    async search(query) {
      const word = query.toLowerCase();
      const rows = PAGE_FUNDS.map(({ badge }) => badge).filter(({ ticker, name }) =>
        `${ticker} ${name}`.toLowerCase().includes(word),
      );
      return {
        ok: true,
        value: rows.map(({ ticker, market, name = '' }) => ({ ticker, market, name })),
      };
    },
    async card(fund) {
      return { ok: true, value: { ...FULL, ticker: fund.ticker } };
    },
    async holdings(_, offset) {
      return {
        ok: true,
        value: {
          total: LINES.length,
          offset,
          coverage: 'complete',
          asOf: '2026-02-28',
          source: { label: 'Form N-PORT', url: 'https://www.sec.gov/' },
          lines: LINES.slice(offset, offset + 300),
        },
      };
    },
    grantSite: async () => true,
    copyText: async () => ({ ok: true, value: undefined }),
    openOptions: () => undefined,
    whatChanged: async () => ({ ok: true, value: choices.lists?.length ? SAMPLE_CHANGES : [] }),
    changesSeen: async () => ({ ok: true, value: {} }),
    recents: async () => ({ ok: true, value: SAMPLE_ROWS }),
    rememberFund: () => undefined,
    isPrivate: async () => false,
    openXray: () => undefined,
    book: async ({ ticker, market }) => ({
      ok: true,
      value: fundBookOf({ kind: 'unknown', ticker }, market),
    }),
    async readWatchlists() {
      return { ok: true, value: watchlists };
    },
    async changeWatchlists(edit, basedOn) {
      const edited = editWatchlists(watchlists, edit, {
        basedOn,
        id: `list-${watchlists.revision}-${watchlists.lists.length}`,
      });
      if (edited.kind === 'refused') {
        return { ok: true, value: { watchlists, refused: edited.reason } };
      }
      watchlists = edited.watchlists;
      return { ok: true, value: { watchlists } };
    },
  };
}
