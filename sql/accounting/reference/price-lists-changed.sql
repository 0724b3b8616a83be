-- Price lists that themselves (currency, with or without VAT) changed at or after an instant; usually none.
-- Parameters
--   :changed_from  instant (UTC)
-- Result columns: code, changed_at.
SELECT code, changed_at
FROM price_list
WHERE changed_at >= :changed_from
