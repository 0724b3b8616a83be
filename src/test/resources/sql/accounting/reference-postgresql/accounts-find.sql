-- Account cards that carry one of the keys; a card may come more than once.
SELECT code, external_ref, kind = 'B2B' AS company, title, tax_key AS tax_number, email_key AS email, phone_key AS phone,
  blocked
FROM account_card WHERE code IN (:codes)
UNION ALL
SELECT code, external_ref, kind = 'B2B' AS company, title, tax_key AS tax_number, email_key AS email, phone_key AS phone,
  blocked
FROM account_card WHERE external_ref IN (:external_refs)
UNION ALL
SELECT code, external_ref, kind = 'B2B' AS company, title, tax_key AS tax_number, email_key AS email, phone_key AS phone,
  blocked
FROM account_card WHERE tax_key IN (:tax_numbers)
UNION ALL
SELECT code, external_ref, kind = 'B2B' AS company, title, tax_key AS tax_number, email_key AS email, phone_key AS phone,
  blocked
FROM account_card WHERE email_key IN (:emails)
UNION ALL
SELECT code, external_ref, kind = 'B2B' AS company, title, tax_key AS tax_number, email_key AS email, phone_key AS phone,
  blocked
FROM account_card WHERE phone_key IN (:phones)
