-- All movements of some accounts, in any order.
SELECT account_code, currency, id, movement_date, due_date, kind, document_number, description, debit, credit, reversal_of,
  invoice_uuid, invoice_url, changed_at
FROM movement
WHERE account_code IN (:codes)
