-- ISIN and symbol of each holding, folded: a holding's identifiers come in several rows. Partitioned by
-- quarter. Their table has no accession number, so a HOLDING_ID of two filings in the quarter has none.
SELECT
  n.holding_id AS holding_id,
  MAX(CASE WHEN LENGTH(n.identifier_isin) = 12 THEN UPPER(n.identifier_isin) END) AS isin,
  MAX(CASE WHEN LENGTH(n.identifier_ticker) BETWEEN 1 AND 12 AND UPPER(n.identifier_ticker) NOT IN ('N/A', 'NA', 'NONE')
           THEN UPPER(TRIM(n.identifier_ticker)) END) AS symbol,
  n.quarter AS quarter
FROM raw_nport_identifier n
WHERE (LENGTH(n.identifier_isin) = 12 OR LENGTH(n.identifier_ticker) BETWEEN 1 AND 12)
  AND NOT EXISTS (
    SELECT 1 FROM shared_holding_ids d WHERE d.quarter = n.quarter AND d.holding_id = n.holding_id
  )
GROUP BY n.quarter, n.holding_id
