-- The newest report of every fund with a ticker, lots of one security summed. A missing percentage is worked
-- out from value and net assets; without both there is no weight and no line. What is sold short is negative, however
-- its filer signed it; a short derivative can be worth something.
SELECT
  h.accession AS accession,
  h.name AS name,
  h.lei AS lei,
  SUBSTR(COALESCE(h.cusip, CASE WHEN i.isin LIKE 'US%' OR i.isin LIKE 'CA%' THEN SUBSTR(i.isin, 3, 9) END), 1, 6) AS cusip6,
  MAX(i.symbol) AS symbol,
  h.asset AS asset,
  h.country AS country,
  h.issuer_type AS issuer_type,
  h.derivative AS derivative,
  SUM(CASE WHEN h.payoff = 'Short' AND h.derivative IS NULL THEN -ABS(COALESCE(h.percent_filed, CAST(h.value_usd * 100 / NULLIF(r.net_assets, 0) AS DECIMAL(18, 10))))
           ELSE COALESCE(h.percent_filed, CAST(h.value_usd * 100 / NULLIF(r.net_assets, 0) AS DECIMAL(18, 10))) END) AS percent,
  COUNT(*) AS lots
FROM nport_holdings h
JOIN (
  SELECT accession, quarter, net_assets
  FROM standing_reports
  WHERE age = 1 AND fund_key IN (SELECT fund_key FROM class_tickers)
) r ON r.accession = h.accession AND r.quarter = h.quarter
LEFT JOIN holding_identifiers i ON i.holding_id = h.holding_id AND i.quarter = h.quarter
GROUP BY
  h.accession, h.name, h.title, h.lei, h.cusip, i.isin, h.asset, h.country, h.issuer_type, h.derivative,
  CASE WHEN h.cusip IS NULL AND i.isin IS NULL THEN h.holding_id END
