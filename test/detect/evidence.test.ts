import { describe, expect, test } from 'vitest';
import type { EvidenceId } from '#lib/detect/evidence.ts';
import { judgePage, judgeText } from './tools.ts';

/** Evidence of the first candidate with this symbol. */
function evidenceIn(text: string, symbol: string, url?: string): readonly EvidenceId[] {
  const judged = judgeText(text, url === undefined ? {} : { url });
  return judged.find(({ candidate }) => candidate.symbol === symbol)?.evidence ?? [];
}

describe('each kind of evidence, where it holds', () => {
  test.each<[EvidenceId, symbol: string, text: string]>([
    ['cashtag', 'SPY', 'Long $SPY'],
    ['prefixed', 'SMH', 'VanEck Semiconductor ETF (NASDAQ: SMH)'],
    ['ric', 'GLD', 'gold shares GLD.P rose'],
    ['suffixed', 'VFV', 'VFV.TO'],
    ['code', '0050', '定期定額 0050'],
    ['two letters', 'VT', 'VT and chill'],
    ['three letters', 'QQQ', 'I own QQQ'],
    ['mild ambiguity', 'MOO', 'MOO is up'],
    ['strong ambiguity', 'USD', 'paid in USD'],
    ['money', 'USD', 'paid in USD'],
    ['well known', 'QQQ', 'I own QQQ'],
    ['stranger', 'VWCE', 'Sparplan auf VWCE'],
    ['brackets after fund word', 'SMH', 'the VanEck Semiconductor ETF (SMH)'],
    ['brackets after name', 'GLD', 'SPDR Gold Shares (GLD)'],
    ['brackets', 'EWH', 'Hong Kong (EWH)'],
    ['brackets after company', 'FB', 'Facebook Inc (FB) 0.82%'],
    ['brackets after its expansion', 'IMF', 'the International Monetary Fund (IMF)'],
    ['its expansion after', 'ROE', 'ROE: Return on Equity'],
    ['fund word after', 'SPY', 'SPY calls are cheap'],
    ['fund word before', 'AIQ', 'the ETF AIQ'],
    ['trade word before', 'VTI', 'I bought VTI'],
    ['amount before', 'AVNM', '35% AVNM'],
    ['strike after', 'EEM', 'EEM 45C'],
    ['verb after', 'TLT', 'TLT fell a point'],
    ['dash name after', 'VOO', '• VOO – Vanguard S&P 500 ETF'],
    ['label of a symbol', 'BOND', 'BOND: AGG, BND'],
    ['label of a symbol', 'DIV', '• DIV: SCHD 20%'],
    ['company word after', 'BWX', 'BWX Technologies BWXT 6.5%'],
    ['joined with fund', 'VXUS', 'VTI and VXUS'],
    ['joined with funds', 'QQQ', 'SPY, QQQ, IWM'],
    ['capitals before', 'HIGH', 'RECORD HIGH'],
    ['capitals after', 'SPY', 'SPY HITS a record'],
    ['capitals line', 'TIME', 'WHAT TIME ARE YOU COMING'],
    ['hyphen joined', 'IPO', 'the pre-IPO shares'],
    ['slash joined', 'DIV', 'the DIV/growth ratio'],
    ['article before', 'REIT', 'buy a REIT'],
    ['article before', 'SPY', 'stocks that I SPY'],
    ['article before', 'NAIL', 'funds can NAIL it'],
    ['index name before', 'ACWI', 'the MSCI ACWI rose'],
    ['inside another name', 'QQQ', 'the ProShares UltraPro QQQ rose'],
    ['symbol follows in brackets', 'ACWI', 'iShares MSCI ACWI UCITS ETF (ISAC)'],
    ['code line', 'DIM', '110 DIM S(5),P(5)'],
    ['alone in cell', 'SMH', 'SMH\tVanEck Semiconductor ETF'],
    ['alone in line', 'SGOV', 'my list\nSGOV\nthat is it'],
    ['begins line', 'VTI', 'VTI is my core'],
    ['column of symbols', 'QQQ', '• SPY\n• QQQ\n• IWM'],
    ['row of symbols', 'QQQ', 'SPY\tQQQ\tIWM'],
    ['symbol column header', 'SMH', 'Ticker\tName\nSMH\tVanEck Semiconductor ETF'],
    ['repeated in column', 'DIV', 'VIG\tDIV\nVYM\tDIV\nVYMI\tDIV'],
    ['unit of a number', 'SH', 'SPDR TRUST\t1,831,402\tSH'],
    ['name strong', 'SPY', 'SPY tracks the S&P 500 through the SPDR trust'],
    ['named although ambiguous', 'USD', 'USD\tProShares Ultra Semiconductors'],
    ['fund word wide', 'AIQ', 'funds such as AIQ'],
    ['everyday words only', 'AIQ', 'the price of AIQ'],
    ['finance words near', 'AIQ', 'AIQ rallied with other stocks'],
    ['no finance words', 'TAN', 'a TAN line'],
    ['chinese around', '0050', '定期定額 0050'],
    ['hong kong around', '00700', '港股 騰訊（00700）'],
    ['much of hong kong around', '00700', '港股 騰訊（00700） 恒指'],
    ['other number', '00878', '編號00878的民眾'],
    ['other number', '0056', '勞動基金專線 02-2396-1266轉0056'],
    ['bare code', '0050', 'part 0050 of the kit'],
    ['state codes beside', 'VT', 'open in CA, VT or remote'],
    ['state codes beside', 'VT', 'in VT and NH'],
    ['two letters by themselves', 'VT', 'the town in VT'],
    ['company of that symbol', 'FB', 'I sold $FB today'],
    ['no markets on page', 'TAN', 'a TAN line'],
    ['few among capitals', 'TAN', 'TAN, NBA, NFL, MLB, NHL, WHO, CNN and BBC'],
    ['inside another name', 'ACWI', 'benchmarks: the MSCI ACWI rose'],
    ['inside another name', 'ACWI', 'the index ACWI ex US rose'],
    ['same symbol certain', 'AIQ', 'AIQ is $AIQ'],
    ['same word settled', 'TIP', 'TIP rose. The iShares TIPS Bond ETF (TIP) did too'],
    ['market hint', 'VFV', 'held in my TFSA: VFV'],
  ])('%s: %s in “%s”', (id, symbol, text) => {
    expect(evidenceIn(text, symbol)).toContain(id);
  });

  test('what the address says', () => {
    const url = 'https://www.example-finance.com/quote/AIQ?p=AIQ';
    expect(evidenceIn('AIQ today', 'AIQ', url)).toEqual(
      expect.arrayContaining(['in address', 'finance address']),
    );
  });

  test('what a link and the title say', () => {
    const [judged] = judgePage({
      title: 'AIQ, the price of a theme',
      blocks: [
        {
          text: 'See AIQ',
          role: 'prose',
          links: [{ start: 4, end: 7, href: '/etf/aiq/holdings' }],
        },
      ],
    });
    expect(judged?.evidence).toEqual(expect.arrayContaining(['link to quote', 'in title']));
  });
});

describe('each kind of evidence, where it must not hold', () => {
  test.each<[EvidenceId, symbol: string, text: string]>([
    ['brackets after its expansion', 'SMH', 'the VanEck Semiconductor ETF (SMH)'],
    ['brackets after company', 'SMH', 'the VanEck Semiconductor ETF (SMH)'],
    [
      'symbol follows in brackets',
      'SPY',
      'SPY was heavy. The Market Vectors Russia ETF (RSX) rose',
    ],
    ['dash name after', 'REIT', 'REIT: VNQ, SCHH'],
    ['label of a symbol', 'SPY', 'SPY: SPDR S&P 500 ETF Trust'],
    ['label of a symbol', 'SPY', 'SPY: up 2%'],
    ['company word after', 'SMH', 'SMH holds the group'],
    ['capitals before', 'QQQ', 'SPY QQQ IWM'],
    ['name strong', 'REIT', 'VNQ is a REIT fund'],
    ['money', 'SPY', 'SPY in dollars'],
    ['unit of a number', 'SH', 'PSQ\t37\tSH'],
    ['repeated in column', 'VIG', 'VIG\tDIV\nVYM\tDIV\nVYMI\tDIV'],
    ['index name before', 'SPY', 'The fund SPY tracks the S&P 500'],
    ['slash joined', 'SPY', 'SPY, or QQQ'],
    ['hyphen joined', 'SPY', 'SPY - the largest'],
    ['code line', 'SPY', 'I hold SPY (and some cash)'],
    ['everyday words only', 'AIQ', 'AIQ rallied with other stocks'],
    ['finance words near', '00878', '基金會'],
    ['state codes beside', 'VT', 'I hold VT, VOO and VXUS'],
    ['state codes beside', 'VB', 'VT or VB'],
    ['two letters by themselves', 'VT', 'funds: VT and AVUV'],
    ['company of that symbol', 'AIQ', '$AIQ'],
    ['other number', '0056', '代號 0056'],
    ['other number', '0056', '元大高股息（0056）'],
    ['much of hong kong around', '00752', '中國50正2（00752）持有騰訊'],
    ['named although ambiguous', 'REIT', 'the ALPS office; other words: Active REIT funds'],
  ])('%s: %s in “%s”', (id, symbol, text) => {
    expect(evidenceIn(text, symbol)).not.toContain(id);
  });
});
