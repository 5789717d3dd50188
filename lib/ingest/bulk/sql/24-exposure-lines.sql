-- What moves each fund with a ticker whose newest report holds derivatives on shares or commodities: shares and
-- funds held as one sum for longs and one for shorts (kind direct), then every derivative by itself; weights are
-- fractions of net assets. Cash vehicles and collateral of lent securities move with nothing. weight is NULL
-- where the notional is not filed, or filed in another currency; direction is NULL where it is open.
SELECT fund_key, accession, kind, direction, weight
FROM (
  SELECT
    s.fund_key AS fund_key,
    s.accession AS accession,
    'direct' AS kind,
    CASE WHEN s.weight < 0 THEN -1 ELSE 1 END AS direction,
    SUM(s.weight) AS weight
  FROM (
    SELECT
      r.fund_key AS fund_key,
      r.accession AS accession,
      CASE WHEN h.payoff = 'Short'
           THEN -ABS(COALESCE(CAST(h.value_usd / NULLIF(r.net_assets, 0) AS DECIMAL(18, 10)), h.percent_filed * 0.01))
           ELSE COALESCE(CAST(h.value_usd / NULLIF(r.net_assets, 0) AS DECIMAL(18, 10)), h.percent_filed * 0.01) END AS weight
    FROM nport_holdings h
    JOIN standing_reports r ON r.accession = h.accession AND r.quarter = h.quarter AND r.age = 1
    JOIN (
      SELECT DISTINCT accession FROM nport_holdings
      WHERE asset IN ('DE', 'DCO', 'DO') AND derivative IN ('FUT', 'SWP', 'FWD', 'OPT', 'SWO', 'WAR')
    ) d ON d.accession = h.accession
    LEFT JOIN raw_nport_lending l ON l.holding_id = h.holding_id AND l.quarter = h.quarter
      AND (l.is_cash_collateral = 'Y' OR l.is_non_cash_collateral = 'Y')
    WHERE r.fund_key IN (SELECT fund_key FROM class_tickers) AND r.net_assets > 0 AND h.derivative IS NULL
      AND (h.asset IN ('EC', 'EP') OR (h.issuer_type = 'RF' AND COALESCE(h.asset, '') <> 'STIV'))
      AND l.holding_id IS NULL
  ) s
  WHERE s.weight IS NOT NULL
  GROUP BY s.fund_key, s.accession, CASE WHEN s.weight < 0 THEN -1 ELSE 1 END
  UNION ALL
  SELECT
    r.fund_key,
    r.accession,
    CASE h.derivative WHEN 'FUT' THEN 'future' WHEN 'SWP' THEN 'swap' WHEN 'FWD' THEN 'forward' ELSE 'option' END,
    c.direction,
    CASE WHEN COALESCE(c.currency, 'USD') = 'USD' THEN CAST(c.notional / r.net_assets AS DECIMAL(18, 10)) END
  FROM nport_holdings h
  JOIN standing_reports r ON r.accession = h.accession AND r.quarter = h.quarter AND r.age = 1
  LEFT JOIN derivative_contracts c ON c.holding_id = h.holding_id AND c.quarter = h.quarter
  WHERE r.fund_key IN (SELECT fund_key FROM class_tickers) AND r.net_assets > 0
    AND h.asset IN ('DE', 'DCO', 'DO') AND h.derivative IN ('FUT', 'SWP', 'FWD', 'OPT', 'SWO', 'WAR')
) lines
