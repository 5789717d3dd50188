-- Dates of the N-CEN filings, written 30-JUN-2026 or 2026-06-30.
SELECT
  s.accession_number AS accession,
  CASE WHEN mf.number IS NULL THEN s.filing_date
       ELSE SUBSTR(s.filing_date, 8, 4) || '-' || mf.number || '-' || SUBSTR(s.filing_date, 1, 2) END AS filed_on,
  CASE WHEN mp.number IS NULL THEN s.report_ending_period
       ELSE SUBSTR(s.report_ending_period, 8, 4) || '-' || mp.number || '-' || SUBSTR(s.report_ending_period, 1, 2) END AS period_end,
  s.quarter AS quarter
FROM raw_ncen_submission s
LEFT JOIN months mf ON mf.name = UPPER(SUBSTR(s.filing_date, 4, 3))
LEFT JOIN months mp ON mp.name = UPPER(SUBSTR(s.report_ending_period, 4, 3))
