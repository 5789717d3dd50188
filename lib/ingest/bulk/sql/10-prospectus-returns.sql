-- Returns of the newest prospectus of each class (or series, where it files no class): calendar years,
-- averages, best and worst quarter; fractions. measure NULL is before taxes, else the filed member
-- (after taxes on distributions, after taxes on distributions and sales).
SELECT accession, filed_on, series_id, class_id, tag, measure, as_of, amount
FROM (
  SELECT
    f.*,
    DENSE_RANK() OVER (
      PARTITION BY COALESCE(class_id, series_id) ORDER BY filed_on DESC, accession DESC
    ) AS place
  FROM prospectus_figures f
  WHERE (class_id IS NOT NULL OR series_id IS NOT NULL)
    AND (tag LIKE 'A%Return%' OR tag IN ('AvgAnnlRtrPct', 'AnnlRtrPct') OR tag LIKE 'BarChart%')
) ranked
WHERE place = 1
