-- Money into and out of each fund by month, US dollars as filed; not stated is NULL. Partitioned by quarter.
SELECT
  r.fund_key AS fund_key,
  CAST(DATE_TRUNC('month', r.report_date - INTERVAL '2' MONTH) AS DATE) AS month,
  TRY_CAST(REPLACE(f.sales_flow_mon1, ',', '') AS DECIMAL(24, 4)) AS sales_usd,
  TRY_CAST(REPLACE(f.reinvestment_flow_mon1, ',', '') AS DECIMAL(24, 4)) AS reinvestment_usd,
  TRY_CAST(REPLACE(f.redemption_flow_mon1, ',', '') AS DECIMAL(24, 4)) AS redemption_usd,
  r.accession AS accession,
  r.quarter AS quarter
FROM standing_reports r
JOIN raw_nport_fund f ON f.accession_number = r.accession AND f.quarter = r.quarter
UNION ALL
SELECT
  r.fund_key,
  CAST(DATE_TRUNC('month', r.report_date - INTERVAL '1' MONTH) AS DATE),
  TRY_CAST(REPLACE(f.sales_flow_mon2, ',', '') AS DECIMAL(24, 4)),
  TRY_CAST(REPLACE(f.reinvestment_flow_mon2, ',', '') AS DECIMAL(24, 4)),
  TRY_CAST(REPLACE(f.redemption_flow_mon2, ',', '') AS DECIMAL(24, 4)),
  r.accession,
  r.quarter
FROM standing_reports r
JOIN raw_nport_fund f ON f.accession_number = r.accession AND f.quarter = r.quarter
UNION ALL
SELECT
  r.fund_key,
  CAST(DATE_TRUNC('month', r.report_date) AS DATE),
  TRY_CAST(REPLACE(f.sales_flow_mon3, ',', '') AS DECIMAL(24, 4)),
  TRY_CAST(REPLACE(f.reinvestment_flow_mon3, ',', '') AS DECIMAL(24, 4)),
  TRY_CAST(REPLACE(f.redemption_flow_mon3, ',', '') AS DECIMAL(24, 4)),
  r.accession,
  r.quarter
FROM standing_reports r
JOIN raw_nport_fund f ON f.accession_number = r.accession AND f.quarter = r.quarter
