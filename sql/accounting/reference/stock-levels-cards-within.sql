-- How many cards lie in a range.
-- Parameters
--   :first_card, :last_card  the range, both ends included
--   :limit  it is enough to count so many
-- Result columns: cards.
SELECT COUNT(*) AS cards
FROM (SELECT 1 FROM stock_card WHERE code >= :first_card AND code <= :last_card LIMIT :limit) AS some
