-- Numbers of the prospectus summaries that we use, typed: fees, turnover, returns. Partitioned by quarter.
-- Dates come as 20260430 or 2026-04-30. The class stands in a column of its own in older sets and as the one
-- further dimension "Class=C000092055;" in newer ones, whose class column is empty.
SELECT
  n.adsh AS accession,
  TRY_CAST(SUBSTR(REPLACE(s.filed, '-', ''), 1, 4) || '-' || SUBSTR(REPLACE(s.filed, '-', ''), 5, 2) || '-'
    || SUBSTR(REPLACE(s.filed, '-', ''), 7, 2) AS DATE) AS filed_on,
  s.form AS form,
  n.tag AS tag,
  n.version AS version,
  CASE WHEN n.series LIKE 'S_________' THEN n.series END AS series_id,
  CASE WHEN n.class LIKE 'C_________' THEN n.class
       WHEN n.otherdims LIKE 'Class=C_________%' THEN SUBSTR(n.otherdims, 7, 10) END AS class_id,
  CASE WHEN n.measure <> '' THEN n.measure END AS measure,
  TRY_CAST(n.value AS DECIMAL(18, 8)) AS amount,
  SUBSTR(REPLACE(n.ddate, '-', ''), 1, 4) || '-' || SUBSTR(REPLACE(n.ddate, '-', ''), 5, 2) || '-'
    || SUBSTR(REPLACE(n.ddate, '-', ''), 7, 2) AS as_of,
  n.quarter AS quarter
FROM raw_rr_num n
JOIN raw_rr_sub s ON s.adsh = n.adsh AND s.quarter = n.quarter
WHERE (COALESCE(n.otherdims, '') = '' OR n.otherdims LIKE 'Class=C_________' OR n.otherdims LIKE 'Class=C_________;')
  AND (n.version LIKE 'rr%' OR n.version LIKE 'oef%')
  AND TRY_CAST(SUBSTR(REPLACE(s.filed, '-', ''), 1, 4) || '-' || SUBSTR(REPLACE(s.filed, '-', ''), 5, 2) || '-'
    || SUBSTR(REPLACE(s.filed, '-', ''), 7, 2) AS DATE) IS NOT NULL
  AND TRY_CAST(SUBSTR(REPLACE(n.ddate, '-', ''), 1, 4) || '-' || SUBSTR(REPLACE(n.ddate, '-', ''), 5, 2) || '-'
    || SUBSTR(REPLACE(n.ddate, '-', ''), 7, 2) AS DATE) IS NOT NULL
  AND TRY_CAST(n.value AS DECIMAL(18, 8)) IS NOT NULL
  AND (
    n.tag IN (
      'ExpensesOverAssets', 'NetExpensesOverAssets', 'ManagementFeesOverAssets',
      'DistributionAndService12b1FeesOverAssets', 'OtherExpensesOverAssets',
      'AcquiredFundFeesAndExpensesOverAssets', 'FeeWaiverOrReimbursementOverAssets',
      'PortfolioTurnoverRate', 'AvgAnnlRtrPct', 'AnnlRtrPct'
    )
    OR n.tag LIKE 'AverageAnnualReturn%'
    OR n.tag LIKE 'AnnualReturn____'
    OR n.tag LIKE 'BarChart%QuarterlyReturn'
  )
