-- Account cards that carry one of the keys; a card may come more than once.
-- Parameters (lists; each normalised, an empty one matches nothing)
--   :codes          account codes
--   :external_refs  keys given by Köprü when it opened the card
--   :tax_numbers    digits (from abroad: capitals too), without blanks, separators and TR
--   :emails         small letters; İ, I, ı and i are one; no blanks, no combining dot
--   :phones         last ten digits
-- Result columns: code, external_ref, company (whether it is a company's), title, tax_number, email, phone (normalised like
-- the keys), blocked.
-- One look-up by index for each kind of key: an OR over all of them would read the whole table.
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
