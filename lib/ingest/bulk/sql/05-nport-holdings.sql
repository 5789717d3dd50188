-- Every holding of every filing, typed and without placeholders. Partitioned by quarter.
-- A name "N/A" gives way to the title (private companies are named there). A CUSIP
-- of equal digits stands for "none". Identifiers are a table of their own, holding_identifiers. Decimals of at
-- most 18 digits (a hundred trillion dollars) fit a machine word: wider ones took six times as long.
SELECT
  h.accession_number AS accession,
  h.holding_id AS holding_id,
  COALESCE(
    CASE WHEN UPPER(TRIM(h.issuer_name)) NOT IN ('', 'N/A', 'NA', 'NONE') THEN TRIM(h.issuer_name) END,
    CASE WHEN UPPER(TRIM(h.issuer_title)) NOT IN ('', 'N/A', 'NA', 'NONE') THEN TRIM(h.issuer_title) END
  ) AS name,
  CASE WHEN UPPER(TRIM(h.issuer_title)) NOT IN ('', 'N/A', 'NA', 'NONE') THEN TRIM(h.issuer_title) END AS title,
  CASE WHEN LENGTH(h.issuer_lei) = 20 AND h.issuer_lei NOT LIKE '0000000000%' AND h.issuer_lei NOT LIKE '9999999999%'
       THEN UPPER(h.issuer_lei) END AS lei,
  CASE WHEN LENGTH(h.issuer_cusip) = 9 AND h.issuer_cusip NOT LIKE '000000%' AND h.issuer_cusip NOT LIKE '999999%'
       THEN UPPER(h.issuer_cusip) END AS cusip,
  TRY_CAST(REPLACE(h.balance, ',', '') AS DECIMAL(18, 4)) AS balance,
  CASE WHEN h.unit NOT IN ('', 'N/A') THEN h.unit END AS unit,
  TRY_CAST(REPLACE(h.currency_value, ',', '') AS DECIMAL(18, 4)) AS value_usd,
  TRY_CAST(REPLACE(h.percentage, ',', '') AS DECIMAL(18, 10)) AS percent_filed,
  CASE WHEN h.payoff_profile IN ('Long', 'Short') THEN h.payoff_profile END AS payoff,
  CASE WHEN h.asset_cat NOT IN ('', 'N/A') THEN h.asset_cat END AS asset,
  CASE WHEN h.issuer_type NOT IN ('', 'N/A') THEN h.issuer_type END AS issuer_type,
  CASE WHEN h.investment_country LIKE '__' AND h.investment_country <> 'XX' THEN h.investment_country END AS country,
  CASE WHEN h.derivative_cat NOT IN ('', 'N/A') THEN h.derivative_cat END AS derivative,
  h.quarter AS quarter
FROM raw_nport_holding h
