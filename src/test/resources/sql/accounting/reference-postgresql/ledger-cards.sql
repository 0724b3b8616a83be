-- The cards of some accounts; their movements, balances and matches come by the other ledger-*.sql as of the same moment.
SELECT code, title, tax_office, tax_number, address, district, city, post_code, country, blocked, changed_at,
  timezone('UTC', clock_timestamp()) AS as_of
FROM account_card
WHERE code IN (:codes)
ORDER BY code
