/**
 * The sites Lookthrough runs on, and the only ones: the content script's `matches` and the manifest's
 * `host_permissions` are this list. Add a site by adding a line; a path narrows a general site to its
 * finance part. Secure pages only: none of these sites serves its pages otherwise.
 */
const FINANCE_SITES: readonly string[] = [
  // Quotes, screeners, charts
  'finance.yahoo.com/*',
  '*.finance.yahoo.com/*',
  'www.google.com/finance*',
  'www.msn.com/*/money/*',
  '*.stockanalysis.com/*',
  '*.finviz.com/*',
  '*.barchart.com/*',
  '*.tradingview.com/*',
  '*.investing.com/*',
  '*.nasdaq.com/*',
  '*.zacks.com/*',
  '*.portfolioslab.com/*',
  '*.stockcharts.com/*',
  // Funds
  '*.morningstar.com/*',
  '*.morningstar.ca/*',
  '*.etf.com/*',
  '*.etfdb.com/*',
  '*.vettafi.com/*',
  '*.etftrends.com/*',
  '*.etfchannel.com/*',
  '*.justetf.com/*',
  '*.trackinsight.com/*',
  '*.etfcentral.com/*',
  // News and commentary
  '*.seekingalpha.com/*',
  '*.marketwatch.com/*',
  '*.barrons.com/*',
  '*.wsj.com/*',
  '*.bloomberg.com/*',
  '*.cnbc.com/*',
  '*.reuters.com/*',
  '*.fool.com/*',
  '*.fool.ca/*',
  '*.kiplinger.com/*',
  '*.investopedia.com/*',
  '*.benzinga.com/*',
  '*.thestreet.com/*',
  '*.investors.com/*',
  '*.nerdwallet.com/*',
  '*.ft.com/*',
  '*.forbes.com/*',
  '*.businessinsider.com/*',
  '*.moneysense.ca/*',
  'www.theglobeandmail.com/*',
  // Taiwan
  '*.moneydj.com/*',
  '*.cnyes.com/*',
  // Discussion
  'www.reddit.com/r/*',
  'old.reddit.com/r/*',
  '*.stocktwits.com/*',
  '*.bogleheads.org/*',
  'www.ptt.cc/bbs/*',
  'www.dcard.tw/*',
];

/** Match patterns of the content script, equal to the manifest's `host_permissions`. */
export const FINANCE_SITE_PATTERNS: string[] = FINANCE_SITES.map((site) => `https://${site}`);
