-- What an account is made of, in short: tells of deleted movements, balances and matches, which leave no instant of change.
-- Parameters
--   :codes  the accounts (list)
-- Result columns: account_code (of the card); parts: any text (up to 500 letters) that is another one when one was added or
--   deleted, in whatever order they are read; movements: how many there are.
-- Sums of checksums, because XOR takes two movements for two others whose numbers differ in the same places.
SELECT c.code AS account_code, CONCAT_WS('/', m.parts, x.parts, b.parts) AS parts,
  COALESCE(m.movements, 0) AS movements
FROM account_card c FORCE INDEX (PRIMARY)
LEFT JOIN (
  SELECT account_code, CONCAT('m', COUNT(*), '.', SUM(CRC32(id))) AS parts, COUNT(*) AS movements
  FROM movement FORCE INDEX (movement_account)
  WHERE account_code IN (:codes)
  GROUP BY account_code
) m ON m.account_code = c.code
LEFT JOIN (
  SELECT o.account_code, CONCAT('x', COUNT(*), '.', SUM(CRC32(CONCAT(n.movement_id, '/', n.settled_movement_id)))) AS parts
  FROM movement o FORCE INDEX (movement_account)
  STRAIGHT_JOIN movement_match n ON n.movement_id = o.id
  WHERE o.account_code IN (:codes)
  GROUP BY o.account_code
) x ON x.account_code = c.code
LEFT JOIN (
  SELECT account_code, CONCAT('b', COUNT(*), '.', SUM(CRC32(currency))) AS parts
  FROM account_balance
  WHERE account_code IN (:codes)
  GROUP BY account_code
) b ON b.account_code = c.code
WHERE c.code IN (:codes)
