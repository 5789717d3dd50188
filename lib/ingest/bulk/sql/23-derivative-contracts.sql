-- Notional and direction of futures, forwards and swaps, one row a holding. Partitioned by quarter. A future says
-- Long or Short; the return of a swap is the leg that is neither fixed nor floating, and with both or none the
-- direction is open. Foreign currency contracts are another table and move with no shares. Options state no
-- notional. The tables have no accession number, so a HOLDING_ID of two filings in the quarter has no contract.
SELECT c.holding_id AS holding_id, c.direction AS direction, c.notional AS notional, c.currency AS currency, c.quarter AS quarter
FROM (
  SELECT
    f.holding_id AS holding_id,
    CASE f.payoff_profile WHEN 'Long' THEN 1 WHEN 'Short' THEN -1 END AS direction,
    TRY_CAST(REPLACE(f.notional_amount, ',', '') AS DECIMAL(24, 4)) AS notional,
    CASE WHEN f.currency_code NOT IN ('', 'N/A') THEN UPPER(f.currency_code) END AS currency,
    f.quarter AS quarter
  FROM raw_nport_future f
  UNION ALL
  SELECT
    w.holding_id,
    CASE WHEN UPPER(w.fixed_or_floating_receipt) = 'OTHER' AND COALESCE(UPPER(w.fixed_or_floating_payment), '') <> 'OTHER' THEN 1
         WHEN UPPER(w.fixed_or_floating_payment) = 'OTHER' AND COALESCE(UPPER(w.fixed_or_floating_receipt), '') <> 'OTHER' THEN -1 END,
    TRY_CAST(REPLACE(w.notional_amount, ',', '') AS DECIMAL(24, 4)),
    CASE WHEN w.currency_code NOT IN ('', 'N/A') THEN UPPER(w.currency_code) END,
    w.quarter
  FROM raw_nport_swap w
) c
WHERE NOT EXISTS (
  SELECT 1 FROM shared_holding_ids d WHERE d.quarter = c.quarter AND d.holding_id = c.holding_id
)
