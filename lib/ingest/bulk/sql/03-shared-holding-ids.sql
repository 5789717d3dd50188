-- HOLDING_IDs that stand in more than one filing of a quarter: what is keyed by them alone is not theirs.
SELECT quarter, holding_id
FROM raw_nport_holding
GROUP BY quarter, holding_id
HAVING COUNT(*) > 1
