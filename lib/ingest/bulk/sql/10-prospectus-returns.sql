-- Returns of the newest prospectus of each class (or series, where it files no class): calendar years,
-- averages, best and worst quarter; fractions. measure NULL or BasedonNAV is before taxes at net asset value;
-- after taxes on distributions, or on distributions and sales, is named. Every other measure is another
-- return: of an index (SP500Index) or at the market's price. AvgAnnlRtrPct (taxonomy oef) is filed for one,
-- five and ten years alike, and the data set does not say which row is which.
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
    AND (measure IS NULL OR measure = 'BasedonNAV' OR measure LIKE '%AfterTaxesOnDistributions%')
) ranked
WHERE place = 1
