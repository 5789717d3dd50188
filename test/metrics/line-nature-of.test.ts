import { describe, expect, test } from 'vitest';
import { lineNatureOf } from '#lib/metrics/line-nature-of.ts';
import { aLine } from '#test/fixtures/fund-builder.ts';

describe('a line by its name', () => {
  test.each([
    ['BlackRock Funds III', 'collateral'],
    ['Invesco Private Prime Fund', 'collateral'],
    ['Invesco Private Government Fund', 'collateral'],
    ['Mount Vernon Liquid Assets Portfolio, LLC', 'collateral'],
    [
      'State Street Navigator Securities Lending Trust - State Street Navigator Securities Lending Government Money Market Portfolio',
      'collateral',
    ],
    ['BLACKROCK CASH FUNDS TREASURY SL AGENCY SHARES', 'collateral'],
    ['DREY INST PREF GOV MM-M', 'cash'],
    ['DREYFUS GOVERNMENT CASH MANAGE', 'cash'],
    ['DREYFUS TRSY OBLIG CASH M', 'cash'],
    ['First American Government Obli', 'cash'],
    ['GOLDMAN SACHS LIQ ES FD A', 'cash'],
    ['GOLDMAN FINANCIAL', 'cash'],
    ['State Street Global Advisors', 'cash'],
    ['Fidelity Revere Street Trust', 'cash'],
    ['ProShares GENIUS Money Market ETF', 'cash'],
    ['Vanguard Cmt Funds-Vanguard Market Liquidity Fund', 'cash'],
    ['U.S. Bank Money Market Deposit Account', 'cash'],
    ['USD CASH', 'cash'],
    ['NEW TAIWAN DOLLAR', 'cash'],
    ['BLK CSH FND TREASURY SL AGENCY', 'collateral'],
    ['Repurchase Agreement', 'repo'],
    ['BNYREPOS', 'repo'],
    ['United States of America', 'treasury'],
    ['US TREASURY N/B', 'treasury'],
    ['TREASURY BILL', 'treasury'],
    ['Fannie Mae', 'agency'],
    ['UMBS, TBA', 'agency'],
    ['State of California', 'government'],
    ['BRAZIL, FEDERATIVE REPUBLIC OF - SECRETARIA DO TESOURO NACIONAL', 'government'],
    ['ARES CLO Ltd', 'debt'],
    ['The Options Clearing Corp', 'derivative'],
    ['SPY 06/30/2026 650.34 P', 'derivative'],
    ['S P500 EMINI FUT JUN26', 'derivative'],
    ['iShares Core S&P 500 ETF', 'fund'],
    ['Vanguard Real Estate II Index Fund', 'fund'],
    ['BITCOIN', 'commodity'],
    ['Exchange Listed Funds Trust', 'fund'],
    ['JPMorgan Securities LLC', 'repo'],
    ['TD SECURITIES (USA) LLC', 'repo'],
    ['BofA Securities, Inc', 'repo'],
    ['GS Finance Corp', 'derivative'],
    ['VOYAGER PARENT LLC 144A', 'debt'],
    ['DELEK LOG PART/FINANCE', 'debt'],
    ['AMERIGAS PARTNERS LP / AMERIGAS FINANCE CORP', 'debt'],
    ['CCO Holdings, LLC/ CCO Holdings Capital Corp.', 'debt'],
    ['JETBLUE AIRWAYS/LOYALTY', 'debt'],
    ['Delta 2 (LUX) S.a.r.l.', 'debt'],
    ['UKG INC TL B 1L USD BANKDEBT', 'debt'],
    ['CALIFORNIA COMMUNITY CHOICE FI CCEDEV 02/31 FIXED 5', 'debt'],
    ['Navient Student Loan Trust', 'debt'],
    ['LAZARD GOVT MNY MMKT INS', 'cash'],
    ['N/A', 'unresolved'],
  ])('%s: %s', (name, nature) => {
    expect(lineNatureOf(aLine(name, 1))).toBe(nature);
  });

  test.each([
    'Primo Brands Corp',
    'Primerica Inc',
    'FirstCash Holdings Inc',
    'Liquidity Services Inc',
    'Digital Realty Trust Inc',
    'Northern Trust Corp',
    'CME Group Inc.',
    'IBM',
    'Capital One Financial Corp.',
    'Goldman Sachs Group Inc/The',
    'Prologis Inc',
    'Blackstone Secured Lending Fund',
    'Global Payments Inc',
    'Options Clearinghouse Software Inc',
    'Vanguard International Semiconductor Corp.',
    'Universal Health Realty Income Trust',
    'Blackstone Mortgage Trust, Inc',
    'Orion Corp./Republic of Korea',
    'Steel Authority of India Ltd.',
    'Rural Funds Trust',
    'TRS Information Technology Corp. Ltd. Class A',
    'Realty Income Corp',
    'Power Finance Corp. Ltd.',
    'New Mountain Finance Corporation',
    'Samsung Electronics 144A GDR',
    'Genmab A/S',
    'Old National Bancorp/IN',
    'Mirae Asset Securities Co. Ltd.',
  ])('%s is a company', (name) => {
    expect(lineNatureOf(aLine(name, 1))).toBe('equity');
  });
});

describe('the asset category of a complete list decides', () => {
  test.each([
    ['Some Portfolio', 'STIV', 'cash'],
    ['Mount Vernon Liquid Assets Portfolio, LLC', 'STIV', 'collateral'],
    ['Bank of Nova Scotia', 'RA', 'repo'],
    ['NASDAQ 100 E MINI JUN26', 'DE', 'derivative'],
    ['Apple Inc', 'DBT', 'debt'],
    ['United States of America', 'DBT', 'treasury'],
    ['N/A', 'EC', 'equity'],
    ['Welltower Inc', 'RE', 'equity'],
    ['iShares Core S&P 500 ETF', 'EC', 'fund'],
    ['JAPANESE YEN', 'OTHER', 'cash'],
    ['DigiCo Infrastructure REIT', 'OTHER', 'equity'],
  ])('%s as %s: %s', (name, asset, nature) => {
    expect(lineNatureOf(aLine(name, 1, { asset }))).toBe(nature);
  });
});
