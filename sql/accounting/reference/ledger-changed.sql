-- Changes of accounts after a position, in ascending order; an account comes once for each change.
-- Parameters
--   :after_changed_at  the position: instant (UTC) of the last change taken
--   :after_balance     of the changes of that instant, those of balances up to this account are passed; NULL = all of them
--   :after_card        the same for changes of cards
--   :after_match       the same for changes of matches, by the movement that settles
--   :after_movement    the same for changes of movements
--   :limit             at most so many
-- Result columns: changed_at; part: balance, card, match or movement; account_code; id: the movement, NULL for a card or balance.
-- At one instant in the order of part, then of id or account_code (compared by bytes).
-- Each table gives its first changes by its own index: the outer order then sorts some thousand rows, never a table.
SELECT changed_at, part, account_code, id
FROM (
  (SELECT changed_at, 'balance' AS part, account_code, NULL AS id
   FROM account_balance FORCE INDEX (account_balance_changes)
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND account_code > :after_balance)
   GROUP BY changed_at, account_code
   ORDER BY changed_at, account_code
   LIMIT :limit)
  UNION ALL
  (SELECT changed_at, 'card', code, NULL
   FROM account_card FORCE INDEX (account_card_changes)
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND code > :after_card)
   ORDER BY changed_at, code
   LIMIT :limit)
  UNION ALL
  (SELECT x.changed_at, 'match', MIN(m.account_code), x.movement_id
   FROM movement_match x FORCE INDEX (movement_match_changes)
   STRAIGHT_JOIN movement m ON m.id = x.movement_id
   WHERE x.changed_at > :after_changed_at OR (x.changed_at = :after_changed_at AND x.movement_id > :after_match)
   GROUP BY x.changed_at, x.movement_id
   ORDER BY x.changed_at, x.movement_id
   LIMIT :limit)
  UNION ALL
  (SELECT changed_at, 'movement', account_code, id
   FROM movement FORCE INDEX (movement_changes)
   WHERE changed_at > :after_changed_at OR (changed_at = :after_changed_at AND id > :after_movement)
   ORDER BY changed_at, id
   LIMIT :limit)
) AS changes
ORDER BY changed_at, part, id, account_code
LIMIT :limit
