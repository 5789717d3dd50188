-- Which fund and class a ticker belongs to. The SEC's ticker map is newer than N-CEN and wins where it has
-- the ticker or the class. Mutual funds' symbols (five letters, the last an X) and funds that N-CEN calls no ETF are left
-- out. claims over 1: two classes carry the symbol, and nothing here can say which is meant.
SELECT
  ticker, fund_key, class_id, cik, source,
  COUNT(*) OVER (PARTITION BY ticker) AS claims
FROM (
  SELECT DISTINCT
    t.ticker, t.fund_key, t.class_id, t.cik, t.source,
    DENSE_RANK() OVER (PARTITION BY t.ticker ORDER BY t.preference) AS place
  FROM (
    SELECT
      UPPER(TRIM(symbol)) AS ticker,
      CASE WHEN series_id <> '' THEN series_id ELSE 'CIK' || cik END AS fund_key,
      CASE WHEN class_id <> '' THEN class_id END AS class_id,
      TRY_CAST(cik AS BIGINT) AS cik,
      'ticker map' AS source,
      1 AS preference
    FROM raw_ticker_map
    UNION ALL
    SELECT
      UPPER(TRIM(s.ticker)), c.series_id, s.class_id, CAST(NULL AS BIGINT), 'N-CEN', 2
    FROM raw_ncen_shares s
    JOIN fund_census c ON c.fund_id = s.fund_id
    WHERE s.class_id LIKE 'C_________'
      AND NOT EXISTS (SELECT 1 FROM raw_ticker_map m WHERE m.class_id = s.class_id)
  ) t
  LEFT JOIN fund_census e ON e.series_id = t.fund_key
  WHERE LENGTH(t.ticker) BETWEEN 1 AND 5
    AND NOT (LENGTH(t.ticker) = 5 AND t.ticker LIKE '%X')
    AND t.ticker NOT IN ('N/A', 'NA', 'NONE')
    AND COALESCE(e.is_etf, TRUE)
) ranked
WHERE place = 1
