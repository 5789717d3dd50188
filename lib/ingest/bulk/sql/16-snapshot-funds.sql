-- One row a ticker for the packaged snapshot, from the newest report and the newest fee table. Most prospectuses
-- tag turnover for the whole series; it counts with the fee table of the same filing.
SELECT
  t.ticker, t.fund_key, t.class_id, t.claims,
  COALESCE(r.cik, t.cik) AS cik,
  r.series_id AS report_series_id,
  COALESCE(r.series_name, e.fund_name, r.registrant) AS name,
  r.accession AS report_accession,
  CAST(r.report_date AS VARCHAR(10)) AS report_date,
  CAST(r.net_assets AS DOUBLE) AS net_assets,
  r.is_last,
  f.accession AS fee_accession,
  f.as_of AS fee_as_of,
  CAST(f.gross AS DOUBLE) AS gross,
  CAST(f.net AS DOUBLE) AS net,
  CAST(f.waiver AS DOUBLE) AS waiver,
  f.waiver_ends,
  CAST(f.acquired_funds AS DOUBLE) AS acquired_funds,
  CAST(COALESCE(f.turnover, p.turnover) AS DOUBLE) AS turnover,
  e.accession AS census_accession,
  e.period_end AS census_period_end,
  e.is_index, e.is_fund_of_funds, e.is_non_diversified, e.adviser, e.sub_adviser,
  CAST(b.report_date AS VARCHAR(10)) AS earlier_report_date,
  b.accession AS earlier_report_accession,
  v.average_shares
FROM class_tickers t
LEFT JOIN standing_reports r ON r.fund_key = t.fund_key AND r.age = 1
LEFT JOIN standing_reports b ON b.fund_key = t.fund_key AND b.age = 2
LEFT JOIN class_fees f ON f.class_id = t.class_id
LEFT JOIN (
  SELECT accession, series_id, CASE WHEN COUNT(DISTINCT amount) = 1 THEN MAX(amount) END AS turnover
  FROM prospectus_figures
  WHERE tag = 'PortfolioTurnoverRate' AND class_id IS NULL AND measure IS NULL AND series_id IS NOT NULL
  GROUP BY accession, series_id
) p ON p.accession = f.accession AND p.series_id = t.fund_key
LEFT JOIN fund_census e ON e.series_id = t.fund_key
LEFT JOIN trading_volumes v ON v.ticker = t.ticker
WHERE r.accession IS NOT NULL OR f.accession IS NOT NULL
