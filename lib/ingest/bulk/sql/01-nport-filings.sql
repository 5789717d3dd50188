-- Every public N-PORT filing with its fund. Partitioned by quarter of receipt.
-- A notice of late filing (NT NPORT-P) is no report. Unit trusts have no series id: their registrant
-- number stands for the fund. "N/A" is "not stated". Dates come as 30-JUN-2026.
SELECT
  s.accession_number AS accession,
  s.sub_type AS form,
  TRY_CAST(SUBSTR(s.filing_date, 8, 4) || '-' || mf.number || '-' || SUBSTR(s.filing_date, 1, 2) AS DATE) AS filed_on,
  TRY_CAST(SUBSTR(s.report_date, 8, 4) || '-' || mr.number || '-' || SUBSTR(s.report_date, 1, 2) AS DATE) AS report_date,
  CASE WHEN s.is_last_filing = 'Y' THEN TRUE ELSE FALSE END AS is_last,
  TRY_CAST(r.cik AS BIGINT) AS cik,
  r.registrant_name AS registrant,
  CASE WHEN f.series_id LIKE 'S_________' THEN f.series_id END AS series_id,
  CASE WHEN f.series_id LIKE 'S_________' THEN f.series_id
       ELSE 'CIK' || CAST(TRY_CAST(r.cik AS BIGINT) AS VARCHAR(20)) END AS fund_key,
  CASE WHEN UPPER(TRIM(f.series_name)) NOT IN ('', 'N/A', 'NA', 'NONE') THEN TRIM(f.series_name) END AS series_name,
  TRY_CAST(REPLACE(f.net_assets, ',', '') AS DECIMAL(24, 4)) AS net_assets,
  s.quarter AS quarter
FROM raw_nport_submission s
JOIN raw_nport_registrant r ON r.accession_number = s.accession_number AND r.quarter = s.quarter
JOIN raw_nport_fund f ON f.accession_number = s.accession_number AND f.quarter = s.quarter
JOIN months mf ON mf.name = UPPER(SUBSTR(s.filing_date, 4, 3))
JOIN months mr ON mr.name = UPPER(SUBSTR(s.report_date, 4, 3))
WHERE s.sub_type IN ('NPORT-P', 'NPORT-P/A')
  AND TRY_CAST(SUBSTR(s.filing_date, 8, 4) || '-' || mf.number || '-' || SUBSTR(s.filing_date, 1, 2) AS DATE) IS NOT NULL
  AND TRY_CAST(SUBSTR(s.report_date, 8, 4) || '-' || mr.number || '-' || SUBSTR(s.report_date, 1, 2) AS DATE) IS NOT NULL
