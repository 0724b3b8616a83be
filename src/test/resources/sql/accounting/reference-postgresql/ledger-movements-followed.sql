-- All movements of one account, however many: those of a currency together, in ascending order of their days.
SELECT account_code, currency, id, movement_date, due_date, kind, document_number, description, debit, credit, reversal_of,
  invoice_uuid, invoice_url, changed_at
FROM movement
WHERE account_code = :code
ORDER BY account_code, currency, movement_date, id
