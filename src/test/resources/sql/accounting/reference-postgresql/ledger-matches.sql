-- Which movements of some accounts settle which others, where the program says so.
SELECT m.account_code, x.movement_id, x.settled_movement_id, x.amount, x.changed_at
FROM movement m
JOIN movement_match x ON x.movement_id = m.id
WHERE m.account_code IN (:codes)
