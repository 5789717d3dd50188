-- The fee table of each share class from the newest prospectus that has the class with a total; fractions.
-- A class is in the data only in the quarter in which it was filed, so all quarters are looked through.
-- Tags bear the same names in the taxonomies rr and oef (the version says which); a tag whose version is the
-- filing itself is the filer's own. Two figures for one thing give neither; where the net fee, or the waiver that
-- would make one, is contradicted, gross does not say what an investor pays and is none. Rows with further dimensions or
-- a measure are about something narrower.
SELECT
  accession, filed_on, class_id, series_id, gross, net, management, distribution, other, acquired_funds,
  waiver, turnover, as_of, waiver_ends
FROM (
  SELECT
    c.*,
    w.waiver_ends AS waiver_ends,
    ROW_NUMBER() OVER (PARTITION BY c.class_id ORDER BY c.filed_on DESC, c.accession DESC) AS place
  FROM (
    SELECT
      n.accession AS accession,
      n.filed_on AS filed_on,
      n.class_id AS class_id,
      MAX(n.series_id) AS series_id,
      CASE WHEN COUNT(DISTINCT CASE WHEN n.tag = 'ExpensesOverAssets' THEN n.amount END) = 1
            AND (COUNT(DISTINCT CASE WHEN n.tag = 'NetExpensesOverAssets' THEN n.amount END) = 1
              OR (COUNT(DISTINCT CASE WHEN n.tag = 'NetExpensesOverAssets' THEN n.amount END) = 0
                AND COUNT(DISTINCT CASE WHEN n.tag = 'FeeWaiverOrReimbursementOverAssets' THEN n.amount END) < 2))
           THEN MAX(CASE WHEN n.tag = 'ExpensesOverAssets' THEN n.amount END) END AS gross,
      CASE WHEN COUNT(DISTINCT CASE WHEN n.tag = 'NetExpensesOverAssets' THEN n.amount END) = 1
           THEN MAX(CASE WHEN n.tag = 'NetExpensesOverAssets' THEN n.amount END) END AS net,
      CASE WHEN COUNT(DISTINCT CASE WHEN n.tag = 'ManagementFeesOverAssets' THEN n.amount END) = 1
           THEN MAX(CASE WHEN n.tag = 'ManagementFeesOverAssets' THEN n.amount END) END AS management,
      CASE WHEN COUNT(DISTINCT CASE WHEN n.tag = 'DistributionAndService12b1FeesOverAssets' THEN n.amount END) = 1
           THEN MAX(CASE WHEN n.tag = 'DistributionAndService12b1FeesOverAssets' THEN n.amount END) END AS distribution,
      CASE WHEN COUNT(DISTINCT CASE WHEN n.tag = 'OtherExpensesOverAssets' THEN n.amount END) = 1
           THEN MAX(CASE WHEN n.tag = 'OtherExpensesOverAssets' THEN n.amount END) END AS other,
      CASE WHEN COUNT(DISTINCT CASE WHEN n.tag = 'AcquiredFundFeesAndExpensesOverAssets' THEN n.amount END) = 1
           THEN MAX(CASE WHEN n.tag = 'AcquiredFundFeesAndExpensesOverAssets' THEN n.amount END) END AS acquired_funds,
      CASE WHEN COUNT(DISTINCT CASE WHEN n.tag = 'FeeWaiverOrReimbursementOverAssets' THEN n.amount END) = 1
           THEN MAX(CASE WHEN n.tag = 'FeeWaiverOrReimbursementOverAssets' THEN n.amount END) END AS waiver,
      CASE WHEN COUNT(DISTINCT CASE WHEN n.tag = 'PortfolioTurnoverRate' THEN n.amount END) = 1
           THEN MAX(CASE WHEN n.tag = 'PortfolioTurnoverRate' THEN n.amount END) END AS turnover,
      MAX(n.as_of) AS as_of
    FROM prospectus_figures n
    WHERE n.class_id IS NOT NULL AND n.measure IS NULL
      AND (n.tag LIKE '%OverAssets' OR n.tag = 'PortfolioTurnoverRate')
    GROUP BY n.accession, n.filed_on, n.class_id
  ) c
  LEFT JOIN (
    SELECT adsh, class_id, MAX(value) AS waiver_ends
    FROM (
      SELECT
        adsh,
        CASE WHEN otherdims LIKE 'Class=C_________%' THEN SUBSTR(otherdims, 7, 10) ELSE class END AS class_id,
        value
      FROM raw_rr_txt
      WHERE tag = 'FeeWaiverOrReimbursementOverAssetsDateOfTermination'
    ) ends
    GROUP BY adsh, class_id
  ) w ON w.adsh = c.accession AND w.class_id = c.class_id
  WHERE c.gross IS NOT NULL OR c.net IS NOT NULL
) ranked
WHERE place = 1
