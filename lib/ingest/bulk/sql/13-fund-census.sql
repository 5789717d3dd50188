-- Newest N-CEN entry of each series: index or active, fund of funds, diversified, who advises.
-- Several advisers: the first by name, with their number. N-CEN is yearly: new funds have none yet.
SELECT
  c.accession, c.fund_id, c.series_id, c.fund_name, c.period_end, c.is_etf, c.is_index, c.is_fund_of_funds,
  c.is_non_diversified, a.adviser, a.advisers, a.sub_adviser, a.sub_advisers
FROM (
  SELECT
    f.accession_number AS accession,
    f.fund_id AS fund_id,
    f.series_id AS series_id,
    CASE WHEN UPPER(TRIM(f.fund_name)) NOT IN ('', 'N/A', 'NA') THEN TRIM(f.fund_name) END AS fund_name,
    s.period_end AS period_end,
    CASE f.is_etf WHEN 'Y' THEN TRUE WHEN 'N' THEN FALSE END AS is_etf,
    CASE f.is_index WHEN 'Y' THEN TRUE WHEN 'N' THEN FALSE END AS is_index,
    CASE f.is_fund_of_fund WHEN 'Y' THEN TRUE WHEN 'N' THEN FALSE END AS is_fund_of_funds,
    CASE f.is_non_diversified WHEN 'Y' THEN TRUE WHEN 'N' THEN FALSE END AS is_non_diversified,
    ROW_NUMBER() OVER (
      PARTITION BY f.series_id ORDER BY s.period_end DESC, s.filed_on DESC, f.accession_number DESC
    ) AS place
  FROM raw_ncen_fund f
  JOIN census_filings s ON s.accession = f.accession_number AND s.quarter = f.quarter
  WHERE f.series_id LIKE 'S_________'
) c
LEFT JOIN (
  SELECT
    fund_id,
    MIN(CASE WHEN LOWER(adviser_type) NOT LIKE 'sub%' THEN adviser_name END) AS adviser,
    COUNT(DISTINCT CASE WHEN LOWER(adviser_type) NOT LIKE 'sub%' THEN adviser_name END) AS advisers,
    MIN(CASE WHEN LOWER(adviser_type) LIKE 'sub%' THEN adviser_name END) AS sub_adviser,
    COUNT(DISTINCT CASE WHEN LOWER(adviser_type) LIKE 'sub%' THEN adviser_name END) AS sub_advisers
  FROM raw_ncen_adviser
  GROUP BY fund_id
) a ON a.fund_id = c.fund_id
WHERE c.place = 1
