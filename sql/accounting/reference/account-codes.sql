-- The codes of the account cards that Köprü opened under these keys.
-- Parameters
--   :external_refs  keys of the customers (list)
-- Result columns: external_ref, code.
SELECT external_ref, code
FROM account_card
WHERE external_ref IN (:external_refs)
