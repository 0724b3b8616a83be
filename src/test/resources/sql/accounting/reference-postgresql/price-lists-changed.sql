-- Price lists that themselves (currency, with or without VAT) changed at or after an instant; usually none.
SELECT code, changed_at
FROM price_list
WHERE changed_at >= :changed_from
