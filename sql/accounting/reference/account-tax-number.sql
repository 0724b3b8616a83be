-- Writes a tax number onto an account card that has none, and the tax office where it names none; runs as a batch. A card
-- that got a number meanwhile is left alone.
-- Parameters
--   :code        the card
--   :former      its tax number as it was read (normalised, NULL for none): nothing or a placeholder
--   :tax_number  digits (from abroad: capitals too)
--   :tax_office  NULL for none
-- Result columns: none.
UPDATE account_card
SET tax_number = :tax_number,
    tax_office = COALESCE(NULLIF(tax_office, ''), :tax_office),
    changed_at = UTC_TIMESTAMP(6)
WHERE code = :code
  AND COALESCE(tax_key, '') IN (COALESCE(:former, ''), '')
