-- Where the strategy stands: filing and tag of the newest narrative of each series, its length, and whether
-- the part in the data set (its first 2,048 characters) speaks of 80%. The text itself stays in the filing.
SELECT accession, filed_on, series_id, tag, characters, names_80_percent
FROM (
  SELECT
    t.adsh AS accession,
    s.filed AS filed_on,
    t.series AS series_id,
    t.tag AS tag,
    TRY_CAST(t.txtlen AS INTEGER) AS characters,
    CASE WHEN t.value LIKE '%80!%%' ESCAPE '!' OR LOWER(t.value) LIKE '%eighty percent%'
         THEN TRUE ELSE FALSE END AS names_80_percent,
    ROW_NUMBER() OVER (
      PARTITION BY t.series, t.tag ORDER BY REPLACE(s.filed, '-', '') DESC, t.adsh DESC, t.txtlen DESC
    ) AS place
  FROM raw_rr_txt t
  JOIN raw_rr_sub s ON s.adsh = t.adsh AND s.quarter = t.quarter
  WHERE t.tag IN ('StrategyNarrativeTextBlock', 'ObjectivePrimaryTextBlock') AND t.series LIKE 'S_________'
) ranked
WHERE place = 1
