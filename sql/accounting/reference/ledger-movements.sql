-- All movements of some accounts, in any order.
-- Parameters
--   :codes  the accounts (list)
-- Result columns: as below. currency: ISO 4217; movement_date and due_date: days in the business zone, NULL = due at once;
--   kind: the program's own word (jobs/statement.yml says which are openings); debit: what the customer owes us; reversal_of:
--   the movement that this one cancels; invoice_uuid, invoice_url: the e-invoice, where there is one; changed_at (UTC).
-- The index keeps the rows of an account together, so that no other account's are read.
SELECT account_code, currency, id, movement_date, due_date, kind, document_number, description, debit, credit, reversal_of,
  invoice_uuid, invoice_url, changed_at
FROM movement FORCE INDEX (movement_account)
WHERE account_code IN (:codes)
