-- Positions whose filer names the issuer by number; the LEI that a CUSIP is mostly filed with stands for it.
SELECT
  p.name AS name,
  UPPER(TRANSLATE(p.name, '.,', '')) AS plain_name,
  COALESCE(p.lei, c.lei, p.cusip6) AS issuer_key
FROM snapshot_positions p
LEFT JOIN (
  SELECT cusip6, lei,
    ROW_NUMBER() OVER (PARTITION BY cusip6 ORDER BY lines DESC, lei) AS place
  FROM (
    SELECT cusip6, lei, COUNT(*) AS lines
    FROM snapshot_positions
    WHERE cusip6 IS NOT NULL AND lei IS NOT NULL
    GROUP BY cusip6, lei
  ) counted
) c ON c.cusip6 = p.cusip6 AND c.place = 1
WHERE p.name IS NOT NULL AND p.derivative IS NULL
  AND p.issuer_type = 'CORP' AND p.asset IN ('EC', 'EP', 'DBT', 'LON')
  AND COALESCE(p.lei, p.cusip6) IS NOT NULL
