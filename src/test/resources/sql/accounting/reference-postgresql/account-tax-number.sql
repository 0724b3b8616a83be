-- Writes a tax number onto an account card that has none, and the tax office where it names none; runs as a batch. A card
UPDATE account_card
SET tax_number = :tax_number,
    tax_office = COALESCE(NULLIF(tax_office, ''), :tax_office),
    changed_at = timezone('UTC', clock_timestamp())
WHERE code = :code
  AND COALESCE(tax_key, '') IN (COALESCE(:former, ''), '')
