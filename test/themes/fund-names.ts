/**
 * Fund names and what they claim, read by hand. Names are facts of exchange lists.
 * `theme` rows: every theme word that the product knows. `trap` rows: names whose words mislead.
 */
export interface NamedFund {
  readonly name: string;
  readonly claims: readonly string[];
}

export const THEME_NAMES: readonly NamedFund[] = [
  { name: 'Global X Cybersecurity ETF', claims: ['theme:cybersecurity'] },
  { name: 'First Trust Cloud Computing ETF', claims: ['theme:cloud-computing'] },
  {
    name: 'Global X Artificial Intelligence & Technology ETF',
    claims: ['theme:artificial-intelligence', 'sector:technology'],
  },
  { name: 'Dan IVES Wedbush AI Revolution ETF', claims: ['theme:artificial-intelligence'] },
  {
    name: 'Global X Robotics & Artificial Intelligence ETF',
    claims: ['theme:artificial-intelligence', 'theme:robotics-automation'],
  },
  { name: 'VanEck Semiconductor ETF', claims: ['theme:semiconductors'] },
  { name: 'Defiance Quantum ETF', claims: ['theme:quantum-computing'] },
  { name: 'Amplify Blockchain Technology ETF', claims: ['theme:blockchain-digital-assets'] },
  { name: 'Bitwise Crypto Industry Innovators ETF', claims: ['theme:blockchain-digital-assets'] },
  { name: 'iShares Global Clean Energy ETF', claims: ['theme:clean-energy', 'geo:global'] },
  { name: 'Invesco Solar ETF', claims: ['theme:clean-energy', 'sub:solar'] },
  { name: 'Global X Uranium ETF', claims: ['theme:uranium-nuclear'] },
  {
    name: 'iShares U.S. Aerospace & Defense ETF',
    claims: ['theme:aerospace-defence-space-drones', 'geo:us'],
  },
  { name: 'First Trust Indxx Aerospace &', claims: ['theme:aerospace-defence-space-drones'] },
  { name: 'Global X Copper Miners ETF', claims: ['theme:copper-rare-earth-miners'] },
  { name: 'VanEck Gold Miners ETF', claims: ['theme:precious-metals-miners'] },
  {
    name: 'iShares Genomics Immunology and Healthcare ETF',
    claims: ['theme:genomics-biotech', 'sub:genomics', 'sub:immunology', 'sector:healthcare'],
  },
  { name: 'Invesco Pharmaceuticals ETF', claims: ['theme:pharma'] },
  {
    name: 'Global X Autonomous & Electric Vehicles ETF',
    claims: ['theme:lithium-battery-ev', 'sub:autonomous'],
  },
  {
    name: 'First Trust NASDAQ Clean Edge Smart Grid Infrastructure Index',
    claims: ['theme:electrification-grid'],
  },
  { name: 'Roundhill Sports Betting & iGaming ETF', claims: ['theme:gaming-esports-metaverse'] },
  {
    name: 'iShares U.S. Digital Infrastructure and Real Estate ETF',
    claims: [
      'theme:technology-real-estate',
      'theme:infrastructure',
      'sector:real-estate',
      'geo:us',
    ],
  },
  {
    name: 'Themes China Generative Artificial Intelligen',
    claims: ['theme:artificial-intelligence', 'geo:china'],
  },
  {
    name: 'SpaceXAI Lab Ecosystem ETF',
    claims: ['single-name-theme:SpaceX', 'theme:artificial-intelligence'],
  },
  { name: 'Invesco Semiconductors ETF', claims: ['theme:semiconductors'] },
];

export const TRAP_NAMES: readonly NamedFund[] = [
  { name: 'Fidelity Blue Chip Growth ETF', claims: ['style:blue-chip', 'style:growth'] },
  { name: 'T. Rowe Price Blue Chip Growth ETF', claims: ['style:blue-chip', 'style:growth'] },
  {
    name: 'Vanguard Mortgage-Backed Securities ETF',
    claims: ['asset:fixed-income', 'sub:securitized'],
  },
  {
    name: 'Vanguard Short-Term Inflation-Protected Securities Index Fund',
    claims: ['asset:fixed-income', 'sub:tips'],
  },
  {
    name: 'F/m Ultrashort Treasury Inflation-Protected Security (TIPS) ET',
    claims: ['asset:fixed-income', 'sub:tips'],
  },
  {
    name: 'National Security Emerging Markets Index ETF',
    claims: ['theme:national-security', 'geo:em'],
  },
  { name: 'State Street SPDR S&P Kensho Future Security ETF', claims: ['theme:national-security'] },
  {
    name: 'CYBER HORNET S&P 500 and Ethereum 75/25 Strategy ETF',
    claims: ['crypto-asset:ether', 'index:sp500'],
  },
  { name: 'WisdomTree U.S. AI Enhanced Value Fund', claims: ['run:ai', 'geo:us', 'style:value'] },
  { name: 'Amplify AI Powered Equity ETF', claims: ['run:ai'] },
  { name: 'LG QRAFT AI-Powered U.S. Large Cap', claims: ['run:ai', 'geo:us', 'size:large'] },
  {
    name: 'FINQ FIRST U.S. Large Cap AI-Managed Equity ETF',
    claims: ['run:ai', 'geo:us', 'size:large'],
  },
  {
    name: 'Schwab Crypto Thematic Natural Language Processing ETF',
    claims: ['theme:blockchain-digital-assets', 'run:natural-language'],
  },
  {
    name: 'GraniteShares 2x Long META Daily ETF',
    claims: ['struct:single-stock', 'single-name:META', 'struct:leveraged-2x'],
  },
  {
    name: 'Roundhill Ball Metaverse ETF',
    claims: ['theme:gaming-esports-metaverse', 'sub:metaverse'],
  },
  {
    name: 'Northern Trust Quality Dividend Defensive ETF',
    claims: ['style:defensive', 'factor:quality', 'dividend'],
  },
  { name: 'Innovator U.S. Equity Power Buffer ETF - March', claims: ['struct:buffer', 'geo:us'] },
  { name: 'Innovator Equity Defined Protection ETF - 1 Yr July', claims: ['struct:buffer'] },
  {
    name: 'PowerShares DB Gold Double Long ETN',
    claims: ['struct:leveraged-2x', 'commodity:gold'],
  },
  { name: 'Goldman Sachs ActiveBeta U.S. Large Cap Equity ETF', claims: ['geo:us', 'size:large'] },
  { name: 'Rainwater Equity ETF', claims: [] },
  { name: 'State Street Bridgewater All Weather ETF', claims: [] },
  { name: 'Global X Clean Water ETF', claims: ['theme:water'] },
  { name: 'LifeX 2050 Longevity Income ETF', claims: ['struct:target-date', 'income'] },
  { name: 'United States Copper Index Fund ETV', claims: ['commodity:copper'] },
  { name: 'iShares MSCI Netherlands Index Fund', claims: ['geo:netherlands'] },
  {
    name: 'AIM ETF Products Trust AllianzIM U.S. Equity Buffer15 Uncapped',
    claims: ['struct:buffer', 'geo:us'],
  },
  { name: 'THOR Financial Technologies Trust THOR Index Rotation ETF', claims: [] },
  { name: 'Digital Asset Debt Strategy ETF', claims: ['asset:fixed-income'] },
  { name: 'Vanguard Ultra-Short Bond ETF', claims: ['asset:fixed-income'] },
  { name: 'AXS Green Alpha ETF', claims: [] },
  { name: 'Global X Internet of Things ETF', claims: ['sub:internet-of-things'] },
];

export const WRAPPER_NAMES: readonly NamedFund[] = [
  { name: 'ProShares UltraPro QQQ', claims: ['struct:leveraged-3x', 'index:nasdaq100'] },
  {
    name: 'ProShares UltraShort Bloomberg Natural Gas',
    claims: ['struct:inverse-2x', 'commodity:natural-gas'],
  },
  { name: 'ProShares Short Russell2000', claims: ['struct:inverse-1x', 'index:russell2000'] },
  {
    name: 'Direxion Daily Semiconductor Bear 3X ETF',
    claims: ['theme:semiconductors', 'struct:inverse-3x'],
  },
  {
    name: 'Bank Of Montreal MicroSectors U.S. Big Oil -3 Inverse Levera',
    claims: ['struct:inverse-3x', 'geo:us', 'sector:energy'],
  },
  {
    name: 'Leverage Shares 2X Long ETN Daily ETF',
    claims: ['struct:single-stock', 'single-name:ETN', 'struct:leveraged-2x'],
  },
  {
    name: 'Tradr 2X Long SK hynix Daily ETF',
    claims: ['struct:single-stock', 'single-name:SK hynix', 'struct:leveraged-2x'],
  },
  {
    name: 'T-REX 2X Long Bitcoin Daily Target ETF',
    claims: ['struct:leveraged-2x', 'crypto-asset:bitcoin'],
  },
  {
    name: 'YieldMax NVDA Option Income Strategy ETF',
    claims: ['struct:single-stock', 'single-name:NVDA', 'struct:option-income'],
  },
  {
    name: 'YieldMax AI Option Income Strategy ETF',
    claims: ['theme:artificial-intelligence', 'struct:option-income'],
  },
  { name: 'iShares Core 60/40 Balanced Allocation ETF', claims: ['asset:multi-asset'] },
  { name: 'iShares MSCI Emerging Markets ex China ETF', claims: ['geo:em', 'ex:china'] },
  { name: 'WisdomTree Japan Hedged Equity Fund', claims: ['geo:japan', 'struct:currency-hedged'] },
  {
    name: 'Invesco BulletShares 2036 Corporate Bond ETF',
    claims: ['struct:target-maturity', 'asset:fixed-income', 'sub:corporate'],
  },
];
