-- The cards of some accounts; their movements, balances and matches come by the other ledger-*.sql as of the same moment.
-- Parameters
--   :codes  the accounts (list)
-- Result columns: as below; changed_at: of the card itself (UTC); as_of: the database's own clock (UTC).
SELECT code, title, tax_office, tax_number, address, district, city, post_code, country, blocked, changed_at,
  UTC_TIMESTAMP(6) AS as_of
FROM account_card FORCE INDEX (PRIMARY)
WHERE code IN (:codes)
ORDER BY code
