-- All movements of one account, however many: those of a currency together, in ascending order of their days.
-- Parameters
--   :code  the account
-- Result columns: as in ledger-movements.sql.
-- The index has this order, so that the server hands over the first row at once and sorts nothing.
SELECT account_code, currency, id, movement_date, due_date, kind, document_number, description, debit, credit, reversal_of,
  invoice_uuid, invoice_url, changed_at
FROM movement FORCE INDEX (movement_account)
WHERE account_code = :code
ORDER BY account_code, currency, movement_date, id
