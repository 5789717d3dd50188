-- Total return of each class and month at net asset value; fractions. Return 3 is of the month of the report
-- date, 1 and 2 of the two before. Partitioned by quarter. "N/A" (before inception) gives no row.
SELECT
  r.fund_key AS fund_key,
  CASE WHEN t.class_id LIKE 'C_________' THEN t.class_id END AS class_id,
  CAST(DATE_TRUNC('month', r.report_date - INTERVAL '2' MONTH) AS DATE) AS month,
  TRY_CAST(t.monthly_total_return1 AS DECIMAL(18, 8)) * 0.01 AS total_return,
  r.accession AS accession,
  r.quarter AS quarter
FROM standing_reports r
JOIN raw_nport_return t ON t.accession_number = r.accession AND t.quarter = r.quarter
WHERE TRY_CAST(t.monthly_total_return1 AS DECIMAL(18, 8)) IS NOT NULL
UNION ALL
SELECT
  r.fund_key,
  CASE WHEN t.class_id LIKE 'C_________' THEN t.class_id END,
  CAST(DATE_TRUNC('month', r.report_date - INTERVAL '1' MONTH) AS DATE),
  TRY_CAST(t.monthly_total_return2 AS DECIMAL(18, 8)) * 0.01,
  r.accession,
  r.quarter
FROM standing_reports r
JOIN raw_nport_return t ON t.accession_number = r.accession AND t.quarter = r.quarter
WHERE TRY_CAST(t.monthly_total_return2 AS DECIMAL(18, 8)) IS NOT NULL
UNION ALL
SELECT
  r.fund_key,
  CASE WHEN t.class_id LIKE 'C_________' THEN t.class_id END,
  CAST(DATE_TRUNC('month', r.report_date) AS DATE),
  TRY_CAST(t.monthly_total_return3 AS DECIMAL(18, 8)) * 0.01,
  r.accession,
  r.quarter
FROM standing_reports r
JOIN raw_nport_return t ON t.accession_number = r.accession AND t.quarter = r.quarter
WHERE TRY_CAST(t.monthly_total_return3 AS DECIMAL(18, 8)) IS NOT NULL
