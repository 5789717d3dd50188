import { describe, expect, test } from 'vitest';
import type { TrustFacts } from '#lib/funds/fund-facts.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { aFund, aLine, aList, completeList, tenLines } from '#test/fixtures/fund-builder.ts';

const SHARES = tenLines('NVIDIA Corp 8', 'Apple Inc 7', 'Microsoft Corp 5');

function kindOfName(name: string, holdings = SHARES) {
  return fundKindOf(aFund({ name, holdings }));
}

describe('kind from the name', () => {
  test.each([
    ['ProShares UltraPro QQQ', 'leveraged-or-inverse', 3, 'daily'],
    ['ProShares UltraPro Short QQQ', 'leveraged-or-inverse', -3, 'daily'],
    ['ProShares UltraShort QQQ', 'leveraged-or-inverse', -2, 'daily'],
    ['ProShares Short S&P500', 'leveraged-or-inverse', -1, 'daily'],
    ['ProShares UltraShort Materials', 'leveraged-or-inverse', -2, 'daily'],
    ['ProShares UltraShort Communication Services', 'leveraged-or-inverse', -2, 'daily'],
    ['ProShares Ultra QQQ', 'leveraged-or-inverse', 2, 'daily'],
    ['Direxion Daily Semiconductor Bull 3X ETF', 'leveraged-or-inverse', 3, 'daily'],
    ['Direxion Daily Semiconductor Bear 3X ETF', 'leveraged-or-inverse', -3, 'daily'],
    ['Tradr 2X Long SPY Monthly ETF', 'leveraged-or-inverse', 2, 'monthly'],
    ['Defiance Daily Target 2X Long Pure Quantum ETF', 'leveraged-or-inverse', 2, 'daily'],
    ['GraniteShares 2x Long NVDA Daily ETF', 'single-stock', 2, 'daily'],
    ['T-Rex 2X Long NVIDIA Daily Target ETF', 'single-stock', 2, 'daily'],
    ['Tradr 1.5X Short NVDA Daily ETF', 'single-stock', -1.5, 'daily'],
    ['Direxion Daily TSLA Bear 1X ETF', 'single-stock', -1, 'daily'],
    ['Leverage Shares 2X Long ETN Daily ETF', 'single-stock', 2, 'daily'],
    ['MicroSectors FANG & Innovation -3x Inverse Leveraged ETN', 'note', -3, 'daily'],
    ['Bank Of Montreal MicroSectors U.S. Big Oil 3 Leveraged ETNs du', 'note', 3, 'daily'],
    ['Tradr 2X Long SPY Weekly ETF', 'leveraged-or-inverse', 2, 'weekly'],
    ['Tradr 2X Long SPY Quarterly ETF', 'leveraged-or-inverse', 2, 'quarterly'],
    ['ProShares Ultra VIX Short-Term Futures ETF', 'leveraged-or-inverse', 1.5, 'daily'],
    ['ProShares Short VIX Short-Term Futures ETF', 'leveraged-or-inverse', -0.5, 'daily'],
    // as lists cut or garble it
    ['Direxion Dail Semiconductor Bull 3X', 'leveraged-or-inverse', 3, 'daily'],
    ['GraniteShares 3? Long Semiconductor Daily ETF', 'leveraged-or-inverse', 3, 'daily'],
  ])('%s: %s, %d %s', (name, kind, factor, period) => {
    const found = kindOfName(name);
    expect(found.name).toBe(kind);
    expect(found.leverage).toMatchObject({ factor, period });
  });

  test.each([
    ['YieldMax TSLA Option Income Strategy ETF', 'option-income'],
    ['JPMorgan Equity Premium Income ETF', 'option-income'],
    ['Global X Nasdaq 100 Covered Call ETF', 'option-income'],
    ['NEOS Nasdaq 100 High Income ETF', 'option-income'],
    ['Innovator U.S. Equity Power Buffer ETF - August', 'buffer'],
    ['FT Vest U.S. Equity Max', 'buffer'],
    ['Calamos Autocallable Income ETF', 'buffer'],
    ['Roundhill NVDA WeeklyPay ETF', 'single-stock'],
    ['Precidian ETFs Trust SAP SE ADRhedged', 'single-stock'],
    ['AGF U.S. Market Neutral Anti-Beta Fund', 'other-derivatives'],
    ['JPMorgan Hedged Equity', 'other-derivatives'],
    ['iShares Preferred and Income Securities ETF', 'mixed'],
    ['iShares Core U.S. Aggregate Bond ETF', 'bond'],
    ['iShares iBoxx $ High Yield Corporate Bond ETF', 'bond'],
    ['iShares Government Money Market ETF', 'cash'],
    ['Direxion Daily Robotics Artificial Intelligence & Automation', 'leveraged-or-inverse'],
    ['ProShares Large Cap Core Plus', 'mixed'],
    ['John Hancock Core Plus', 'bond'],
    ['FINQ Dollar Neutral U.S. Large Cap', 'other-derivatives'],
    ['Invesco Bloomberg Enhanced Fallen Angels ETF', 'bond'],
    ['Goldman Sachs Dynamic New York Municip', 'bond'],
    ['MFS Active Intermediate', 'bond'],
    ['First Trust Intermediate D', 'bond'],
    ['John Hancock High Yiel', 'bond'],
    ['Inc. T. Rowe Price Floati', 'bond'],
    ['Harbor Ares Systematic Multi-Sector Income ETF', 'bond'],
    ['Eaton Vance Floating-Rate ETF', 'bond'],
    ['Amplify CEF High Income ETF', 'fund-of-funds'],
    ['First Trust Small Cap BuyW', 'option-income'],
    ['Simplify Ancorato Target 25 Dis', 'option-income'],
  ])('%s: %s', (name, kind) => {
    expect(kindOfName(name).name).toBe(kind);
  });
});

describe('a multiple without a period, a direction without a multiple', () => {
  test.each([
    ['Example -2x Gold ETF', { direction: 'short', factor: -2 }],
    ['Example 1x Short SPY ETF', { direction: 'short', factor: -1 }],
    ['Example Inverse Dow ETF', { direction: 'short' }],
    ['Example Leveraged Gold ETF', { direction: 'long' }],
    ['Example Double Long Gold ETF', { direction: 'long', factor: 2 }],
    ['Example 2x Long SPY Monthly Pay ETF', { direction: 'long', factor: 2 }],
    ['Example 2x Long SPY Quarterly Pay ETF', { direction: 'long', factor: 2 }],
  ])('%s', (name, leverage) => {
    expect(kindOfName(name).leverage).toEqual(leverage);
  });

  test.each(['Example 1x SPY ETF', 'Example Leveraged Loan ETF'])('%s has none', (name) => {
    expect(kindOfName(name).leverage).toBeUndefined();
  });
});

describe('words that look like a wrapper and are none', () => {
  test.each([
    ['PGIM Ultra Short Municipal Bond ETF', 'bond'],
    ['Invesco Ultra Short Duration ETF', 'bond'],
    ['Angel Oak UltraShort Income ETF', 'bond'],
    ['Northern Trust Ultra-Short Fixed Income ETF', 'bond'],
    ['Invesco BulletShares 2026 Corporate Bond ETF', 'bond'],
    ['Vanguard Short-Term Treasury ETF', 'bond'],
    ['Innovator U.S. Equity Ultra Buffer ETF - April', 'buffer'],
    ['Fidelity Blue Chip Growth ETF', 'plain-equity'],
    ['Example UltraShort Maturity ETF', 'bond'],
    ['WBI BullBear Quality 3000 ETF', 'plain-equity'],
    ['Xtrackers MSCI Japan Hedged Equity ETF', 'plain-equity'],
    ['iShares MSCI Netherlands Index Fund', 'plain-equity'],
    ['Goldman Sachs ActiveBeta U.S. Large Cap Equity ETF', 'plain-equity'],
    ['VanEck Gold Miners ETF', 'plain-equity'],
    ['Grayscale Bitcoin Miners ETF', 'plain-equity'],
    ['Invesco KBW Premium Yield Equity REIT ETF', 'plain-equity'],
    ['Invesco High Yield Equity Dividend Achievers ETF', 'plain-equity'],
    ['State Street SPDR S&P Oil & Gas Exploration & Production ETF', 'plain-equity'],
  ])('%s: %s', (name, kind) => {
    const found = kindOfName(name);
    expect(found.name).toBe(kind);
    expect(found.leverage).toBeUndefined();
  });
});

describe('the one stock of a wrapper', () => {
  test.each([
    ['GraniteShares 2x Long NVDA Daily ETF', 'NVDA'],
    ['T-REX 2X Long Tesla Daily Target ETF', 'Tesla'],
    ['Corgi ACHR 2x Daily ETF', 'ACHR'],
    ['YieldMax COIN Option Income Strategy ETF', 'COIN'],
    ['Direxion Daily MSFT Bear 1X ETF', 'MSFT'],
    ['Direxion Daily Semiconductor Bull 3X ETF', undefined],
    ['Corgi U.S. Healthcare 2x Daily ETF', undefined],
    ['YieldMax Ultra Option Income Strategy ETF', undefined],
    ['GraniteShares YieldBOOST Bitcoin ETF', undefined],
    ['SAP SE ADRhedged', 'SAP SE'],
    ['Precidian ETFs Trust SAP SE ADRhedged', 'SAP SE'],
    ['YieldMax Universe Fund of Option Income ETFs', undefined],
    ['YieldMax Target 12 Big 50 Option Income ETF', undefined],
    ['YieldMax AI Option Income Strategy ETF', 'AI'],
    ['YieldMax Ai Option Income Strategy ETF', undefined],
    ['Tradr 2X Long JPMorgan Chase & Co Daily ETF', 'JPMorgan Chase & Co'],
    ['Tradr 2X Long Five Words Are No Company Daily ETF', undefined],
    ['Defiance Daily Target 2X Short RIOT ETF', 'RIOT'],
    ['Roundhill NVDA WeeklyPay ETF', 'NVDA'],
    ['REX MSTR Growth & Income ETF', 'MSTR'],
  ])('%s: %s', (name, stock) => {
    expect(kindOfName(name).stock).toBe(stock);
  });
});

describe('kind from the holdings', () => {
  test('a list of funds is a fund of funds, whatever the filer calls the lines', () => {
    const holdings = aList({
      lines: [
        aLine('iShares Core S&P 500 ETF', 35, { asset: 'OTHER' }),
        aLine('iShares Core Universal USD Bond ETF', 32, { asset: 'EC' }),
        aLine('iShares Core MSCI International Developed Mkt ETF', 31, { asset: 'OTHER' }),
        aLine('BlackRock Cash Funds: Treasury', 2, { asset: 'STIV' }),
      ],
    });
    expect(kindOfName('iShares Core 60/40 Balanced Allocation ETF', holdings).name).toBe(
      'fund-of-funds',
    );
  });

  test('a ladder of buffers is a fund of funds', () => {
    const holdings = tenLines(
      'First Trust Exchange-Traded Fund VIII 25',
      'First Trust Exchange-Traded Fund VIII 25',
    );
    expect(kindOfName('FT Vest Laddered Buffer ETF', holdings).name).toBe('fund-of-funds');
  });

  test('Treasuries under a silent name are bonds', () => {
    const holdings = tenLines('United States Treasury 5', 'United States Treasury 4.9');
    expect(kindOfName('JPMorgan BetaBuilders U', holdings).name).toBe('bond');
  });

  test('a few large bills under a silent name stand behind swaps', () => {
    const holdings = tenLines('TREASURY BILL 67', 'First American Government Obli 19', 'PDD 6');
    expect(kindOfName('Roundhill China Magnificent Seven ETF', holdings).name).toBe(
      'other-derivatives',
    );
  });

  test('several lines of Cboe are options; one small line is the company', () => {
    const options = tenLines('CBOE GLOBAL MARKETS, INC. 56', 'CBOE GLOBAL MARKETS, INC. 35');
    expect(kindOfName('Some Outcome ETF', options).name).toBe('other-derivatives');
    const company = tenLines('CME Group Inc 6', 'CBOE GLOBAL MARKETS, INC. 4', 'Nasdaq Inc 5');
    expect(kindOfName('Exchanges ETF', company).name).toBe('plain-equity');
  });

  test('shorts make a fund of derivatives', () => {
    const holdings = completeList('Apple Inc 90', 'Tesla Inc -30', 'Walmart Inc 40');
    expect(kindOfName('Some Strategy ETF', holdings).name).toBe('other-derivatives');
  });

  test('shares and a coin', () => {
    const holdings = tenLines('XRP 23.8', 'NVIDIA Corp 15', 'Apple Inc 14');
    expect(kindOfName('S&P 500 and XRP 75/25 Strategy ETF', holdings)).toMatchObject({
      name: 'mixed',
      holds: 'shares and XRP',
    });
  });
});

describe('trusts, pools and silence', () => {
  const silent = { ids: {} };
  const { holdings: _holdings, fee: _fee, ...bare } = aFund(silent);

  test.each([
    ['SPDR Gold Shares', 'commodity-trust', 'gold'],
    ['iShares Bitcoin Trust ETF', 'crypto-trust', 'bitcoin'],
    ['Invesco CurrencyShares Euro Currency Trust', 'commodity-trust', 'the euro'],
    ['United States Natural Gas Fund LP', 'commodity-pool', 'natural gas'],
    ['Invesco DB Precious Metals Fund', 'commodity-pool', 'precious metals'],
    ['ProShares Trust VIX Short-Term Futures ETF', 'commodity-pool', 'VIX futures'],
  ])('%s: %s of %s', (name, kind, holds) => {
    expect(fundKindOf({ ...bare, name })).toMatchObject({ name: kind, holds });
  });

  test('the reviewed table decides before the name', () => {
    const source = { kind: 'reviewed-table', url: 'https://example.com/' } as const;
    const trust: TrustFacts = { form: 'unit-trust', holds: 'S&P 500 stocks', source };
    const found = fundKindOf({ ...bare, name: 'SPDR S&P 500 ETF Trust', trust });
    expect(found).toMatchObject({ name: 'plain-equity', form: 'unit-trust' });
    const gold: TrustFacts = { form: 'grantor-trust', holds: 'gold', source };
    expect(fundKindOf({ ...bare, name: 'OneGold', trust: gold }).name).toBe('commodity-trust');
  });

  test.each([
    ['grantor-trust', 'gold', 'OneGold', { name: 'commodity-trust', holds: 'gold' }],
    ['grantor-trust', 'bitcoin', 'Onecoin', { name: 'crypto-trust', holds: 'bitcoin' }],
    ['grantor-trust', 'art', 'One', { name: 'commodity-trust', holds: 'art' }],
    ['commodity-pool', 'gold', 'One', { name: 'commodity-pool', holds: 'gold' }],
    [
      'commodity-pool',
      'gold',
      'ProShares Ultra Gold',
      { name: 'leveraged-or-inverse', leverage: { factor: 2, direction: 'long', period: 'daily' } },
    ],
  ] as const)('%s of %s, “%s”', (form, holds, name, expected) => {
    const source = { kind: 'reviewed-table', url: 'https://example.com/' } as const;
    expect(fundKindOf({ ...bare, name, trust: { form, holds, source } })).toMatchObject({
      ...{ ...expected, form, evidence: 'reviewed-table' },
    });
  });

  test('no report and a silent name: unclear', () => {
    expect(fundKindOf({ ...bare, name: 'Templeton International Insights' }).name).toBe('unclear');
  });
});
