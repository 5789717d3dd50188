/** One issuer whose spellings the normaliser cannot bring together. Reviewed by reading, one by one. */
export interface IssuerAlias {
  /** How the issuer is shown. */
  readonly name: string;
  /** Spellings met in filings and issuer files; upper and lower case and legal form do not matter. */
  readonly spellings: readonly string[];
}

export const ISSUER_ALIASES: readonly IssuerAlias[] = [
  {
    name: 'United States Treasury',
    spellings: [
      'United States of America',
      'United States of America - Bureau of the Public Debt',
      'United States Government',
      'United States Govt',
      'US Government',
      'US Govt',
      'Treasury Bill',
      'Treasury Bills',
      'Treasury Note',
      'Treasury Notes',
      'Treasury Bond',
      'UST Notes',
      'UST Bills',
      'UST Bonds',
      'US Treasury N/B',
      'T-Bill',
      'WI Treasury N/B',
      'Tsy Infl IX N/B',
      'B 0',
    ],
  },
  {
    name: 'Fannie Mae',
    spellings: [
      'FNMA',
      'Federal National Mortgage Association',
      'Federal National Mortgage Assn',
      'Fannie Mae Pool',
      'FNMA Pool',
    ],
  },
  {
    name: 'Freddie Mac',
    spellings: [
      'FHLMC',
      'Federal Home Loan Mortgage Corp',
      'Federal Home Loan Mortgage Corporation',
      'Freddie Mac Pool',
      'FHLMC Pool',
    ],
  },
  {
    name: 'Ginnie Mae',
    spellings: [
      'GNMA',
      'Government National Mortgage Association',
      'Government National Mortgage Assn',
      'Ginnie Mae II Pool',
      'Ginnie Mae Pool',
    ],
  },
  {
    name: 'Federal Home Loan Banks',
    spellings: ['Federal Home Loan Bank', 'FHLB', 'Federal Home Loan Bank System'],
  },
  {
    name: 'Taiwan Semiconductor Manufacturing Co Ltd',
    spellings: [
      'TSMC',
      'Taiwan Semiconductor',
      'Taiwan Semiconductor Manufac',
      'Taiwan Semiconductor Mfg',
    ],
  },
  { name: 'Meta Platforms Inc', spellings: ['Facebook Inc', 'Meta Platform'] },
  { name: 'Alphabet Inc', spellings: ['Google Inc', 'Google LLC'] },
  { name: 'Eli Lilly & Co', spellings: ['Lilly (Eli) & Co', 'Lilly Eli & Co', 'Eli Lilly And'] },
  { name: 'JPMorgan Chase & Co', spellings: ['JP Morgan Chase', 'J.P. Morgan Chase & Co.'] },
  { name: 'Walt Disney Co', spellings: ['Disney (Walt) Co', 'Disney Walt', 'The Walt Disney'] },
  { name: 'Procter & Gamble Co', spellings: ['Procter Gamble', 'Procter and Gamble'] },
  { name: 'Charles Schwab Corp', spellings: ['Schwab (Charles) Corp', 'Schwab Charles Corp'] },
  { name: 'Estee Lauder Cos Inc', spellings: ['Lauder Estee Cos', 'Estee Lauder'] },
  { name: 'Tencent Holdings Ltd', spellings: ['Tencent'] },
  {
    name: 'Alibaba Group Holding Ltd',
    spellings: ['Alibaba Group', 'Alibaba Grp Hldg', 'Alibaba Group Hldg'],
  },
  { name: 'Advanced Micro Devices Inc', spellings: ['AMD', 'Advanced Micro'] },
  {
    name: 'Berkshire Hathaway Inc',
    spellings: ['Berkshire Hathaway Del', 'Berkshire Hathaway B', 'Berkshire Hathaway A'],
  },
  { name: 'Strategy Inc', spellings: ['MicroStrategy Inc', 'MicroStrategy Incorporated'] },
  { name: 'Block Inc', spellings: ['Square Inc'] },
  { name: 'SLB Ltd', spellings: ['Schlumberger Ltd', 'Schlumberger NV'] },
  { name: 'RTX Corp', spellings: ['Raytheon Technologies Corp'] },
  { name: 'GE Aerospace', spellings: ['General Electric Co', 'General Electric'] },
  { name: 'Samsung Electronics Co Ltd', spellings: ['Samsung Electronic', 'Samsung Electronics'] },
  { name: 'Siemens AG', spellings: ['Siemens', 'Siemens N'] },
  { name: 'International Business Machines Corp', spellings: ['IBM'] },
  {
    name: 'Banco Bilbao Vizcaya Argentaria SA',
    spellings: ['BBVA', 'Banco Bilbao Vizcaya', 'Banco Bilbao Vizcaya Arg'],
  },
  {
    name: 'Industrial and Commercial Bank of China Ltd',
    spellings: ['ICBC', 'Ind & Comm Bk of China'],
  },
  {
    name: 'Petroleo Brasileiro SA',
    spellings: ['Petroleo Brasileiro SA - Petrobras', 'Petrobras'],
  },
  {
    name: 'Ping An Insurance Group Co of China Ltd',
    spellings: ['Ping An Insurance Group', 'Ping An Insurance'],
  },
  {
    name: 'Air Liquide SA',
    spellings: [
      'L’Air Liquide SA',
      'Lair Liquide Societe Anonyme Pour',
      'L’Air Liquide Societe Anonyme pour l’Etude et l’Exploitation des Procedes Georges Claude SA',
    ],
  },
  { name: 'GE HealthCare Technologies Inc', spellings: ['GE HealthCare'] },
  { name: 'Chubb Ltd', spellings: ['Chubb Ltd. Switzerland'] },
  { name: 'AIA Group Ltd', spellings: ['AIA Group Ltd, Hong Kong'] },
  { name: 'SK hynix Inc', spellings: ['SK Hynix', 'Hynix Semiconductor'] },
];
