-- Changes of accounts after a position, in ascending order; an account comes once for each change.
SELECT changed_at, part, account_code, id
FROM (
  (SELECT changed_at, CAST('balance' AS VARCHAR) AS part, account_code, CAST(NULL AS BIGINT) AS id
   FROM account_balance
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND account_code > :after_balance)
   GROUP BY changed_at, account_code
   ORDER BY changed_at, account_code
   LIMIT :limit)
  UNION ALL
  (SELECT changed_at, 'card', code, NULL
   FROM account_card
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND code > :after_card)
   ORDER BY changed_at, code
   LIMIT :limit)
  UNION ALL
  (SELECT x.changed_at, 'match', MIN(m.account_code), x.movement_id
   FROM movement_match x
   JOIN movement m ON m.id = x.movement_id
   WHERE x.changed_at > :after_changed_at OR (x.changed_at = :after_changed_at AND x.movement_id > :after_match)
   GROUP BY x.changed_at, x.movement_id
   ORDER BY x.changed_at, x.movement_id
   LIMIT :limit)
  UNION ALL
  (SELECT changed_at, 'movement', account_code, id
   FROM movement
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND id > :after_movement)
   ORDER BY changed_at, id
   LIMIT :limit)
) AS changes
ORDER BY changed_at, part, id, account_code
LIMIT :limit
