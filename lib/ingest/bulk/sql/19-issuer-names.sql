-- Spellings of one issuer brought together by LEI, else by the first six places of the CUSIP: each name is
-- led to the number it is filed with most often, and from there to that number's most used name. A single
-- wrong LEI cannot rename a company this way. Funds are left alone (a trust's LEI stands for many), and so
-- are derivatives (the name is the counterparty's).
SELECT n.plain_name AS plain_name, b.name AS issuer
FROM (
  SELECT plain_name, issuer_key,
    ROW_NUMBER() OVER (PARTITION BY plain_name ORDER BY lines DESC, issuer_key) AS place
  FROM (
    SELECT plain_name, issuer_key, COUNT(*) AS lines FROM named_positions GROUP BY plain_name, issuer_key
  ) counted
) n
JOIN (
  SELECT issuer_key, name,
    ROW_NUMBER() OVER (
      PARTITION BY issuer_key ORDER BY lines DESC, CASE WHEN name = UPPER(name) THEN 1 ELSE 0 END, name
    ) AS place
  FROM (
    SELECT issuer_key, name, COUNT(*) AS lines FROM named_positions GROUP BY issuer_key, name
  ) counted
) b ON b.issuer_key = n.issuer_key AND b.place = 1
WHERE n.place = 1
