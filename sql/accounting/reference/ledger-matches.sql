-- Which movements of some accounts settle which others, where the program says so.
-- Parameters
--   :codes  the accounts (list)
-- Result columns: account_code, movement_id, settled_movement_id, amount, changed_at (UTC).
SELECT m.account_code, x.movement_id, x.settled_movement_id, x.amount, x.changed_at
FROM movement m FORCE INDEX (movement_account)
STRAIGHT_JOIN movement_match x ON x.movement_id = m.id
WHERE m.account_code IN (:codes)
