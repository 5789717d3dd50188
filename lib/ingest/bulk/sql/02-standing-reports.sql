-- One filing a fund and report date: an amendment restates the whole report, so the one filed last stands.
-- Amendments often arrive in a later quarter than what they amend. age 1 is the fund's newest report.
SELECT
  accession, form, filed_on, report_date, is_last, cik, registrant, series_id, fund_key, series_name,
  net_assets, quarter,
  ROW_NUMBER() OVER (PARTITION BY fund_key ORDER BY report_date DESC) AS age
FROM (
  SELECT
    f.*,
    ROW_NUMBER() OVER (
      PARTITION BY fund_key, report_date
      ORDER BY filed_on DESC, CASE WHEN form = 'NPORT-P/A' THEN 0 ELSE 1 END, accession DESC, quarter DESC
    ) AS place
  FROM nport_filings f
) ranked
WHERE place = 1
