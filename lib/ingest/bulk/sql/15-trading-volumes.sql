-- Average shares a day on the exchanges' books in each ticker's newest quarter; lit and hidden volume only,
-- trades off exchange are not in it: a lower bound.
SELECT ticker, quarter, days, average_shares
FROM (
  SELECT
    UPPER(TRIM(ticker)) AS ticker,
    quarter,
    COUNT(DISTINCT traded_on) AS days,
    SUM((COALESCE(TRY_CAST(lit_thousands AS DOUBLE), 0) + COALESCE(TRY_CAST(hidden_thousands AS DOUBLE), 0)) * 1000)
      / COUNT(DISTINCT traded_on) AS average_shares,
    ROW_NUMBER() OVER (PARTITION BY UPPER(TRIM(ticker)) ORDER BY quarter DESC) AS place
  FROM raw_midas
  WHERE TRIM(ticker) <> ''
  GROUP BY UPPER(TRIM(ticker)), quarter
) ranked
WHERE place = 1
