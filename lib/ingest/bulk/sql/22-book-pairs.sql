-- The two newest reports of a fund side by side, one row a security; NULL where it was not held.
SELECT
  COALESCE(n.fund_key, o.fund_key) AS fund_key,
  COALESCE(n.security, o.security) AS security,
  o.shares AS shares_before,
  o.value_usd AS value_before,
  n.shares AS shares_after,
  n.value_usd AS value_after
FROM (SELECT fund_key, security, shares, value_usd FROM book_positions WHERE age = 1) n
FULL OUTER JOIN (SELECT fund_key, security, shares, value_usd FROM book_positions WHERE age = 2) o
  ON o.fund_key = n.fund_key AND o.security = n.security
