-- What each fund with a ticker held in its two newest reports (age 1 and 2), lots summed, for how much of the
-- book changed. Only shares with a number of their own can be followed; derivatives, cash and repos are left
-- out. Reports over 100 days apart have another between them that is not at hand. A US or Canadian ISIN holds
-- the CUSIP, so that a report with only one of the two meets the other.
SELECT fund_key, age, security, SUM(balance) AS shares, SUM(value_usd) AS value_usd
FROM (
  SELECT
    r.fund_key AS fund_key,
    r.age AS age,
    COALESCE(h.cusip, CASE WHEN i.isin LIKE 'US%' OR i.isin LIKE 'CA%' THEN SUBSTR(i.isin, 3, 9) ELSE i.isin END) AS security,
    h.balance AS balance,
    h.value_usd AS value_usd
  FROM nport_holdings h
  JOIN standing_reports r ON r.accession = h.accession AND r.quarter = h.quarter
  JOIN standing_reports n ON n.fund_key = r.fund_key AND n.age = 1
  JOIN standing_reports b ON b.fund_key = r.fund_key AND b.age = 2
  LEFT JOIN holding_identifiers i ON i.holding_id = h.holding_id AND i.quarter = h.quarter
  WHERE r.age IN (1, 2) AND n.report_date <= b.report_date + INTERVAL '100' DAY
    AND r.fund_key IN (SELECT fund_key FROM class_tickers)
    AND h.unit = 'NS' AND h.derivative IS NULL AND COALESCE(h.asset, '') NOT IN ('STIV', 'RA')
    AND h.balance IS NOT NULL AND h.value_usd IS NOT NULL
) followed
WHERE security IS NOT NULL
GROUP BY fund_key, age, security
