-- The codes of the account cards that Köprü opened under these keys.
SELECT external_ref, code
FROM account_card
WHERE external_ref IN (:external_refs)
