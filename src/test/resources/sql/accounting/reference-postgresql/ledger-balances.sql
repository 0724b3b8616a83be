-- The balances of some accounts, debit minus credit, in every currency in which they ever moved: the program's own figure
SELECT m.account_code, m.currency, COALESCE(b.balance, m.balance) AS balance, b.changed_at
FROM (
  SELECT account_code, currency, SUM(debit) - SUM(credit) AS balance
  FROM movement
  WHERE account_code IN (:codes)
  GROUP BY account_code, currency
) m
LEFT JOIN account_balance b ON b.account_code = m.account_code AND b.currency = m.currency
UNION ALL
SELECT b.account_code, b.currency, b.balance, b.changed_at
FROM account_balance b
WHERE b.account_code IN (:codes) AND NOT EXISTS (
  SELECT 1
  FROM movement m
  WHERE m.account_code = b.account_code AND m.currency = b.currency
)
