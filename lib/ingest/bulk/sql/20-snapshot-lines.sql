-- The lines of the packaged snapshot, under their issuers' names. Ordered when they are read.
SELECT
  p.accession AS accession,
  CASE WHEN p.derivative IS NULL AND p.issuer_type = 'CORP' AND p.asset IN ('EC', 'EP', 'DBT', 'LON')
       THEN COALESCE(i.issuer, p.name) ELSE p.name END AS issuer,
  p.symbol AS symbol,
  p.asset AS asset,
  p.country AS country,
  CAST(p.percent AS DOUBLE) AS percent
FROM snapshot_positions p
LEFT JOIN issuer_names i ON i.plain_name = UPPER(TRANSLATE(p.name, '.,', ''))
WHERE p.percent IS NOT NULL
