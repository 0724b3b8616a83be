-- What an account's statements are made of, in short: tells of what was deleted or altered without an instant of change.
-- Parameters
--   :codes  the accounts (list)
-- Result columns: account_code (of the card); parts: any text (up to 500 letters) that is another one when a movement, balance
--   or match was added or deleted, or when anything that a statement shows of them or of the card is another one (amounts,
--   days, kinds, documents, names), in whatever order they are read; movements: how many there are.
-- Sums of checksums, because XOR takes two movements for two others whose numbers differ in the same places. An empty text
-- stands for NULL, or a value that moves from one column to the next would go unseen.
SELECT c.code AS account_code,
  CONCAT_WS('/', m.parts, x.parts, b.parts, CONCAT('c', CRC32(CONCAT_WS('/', c.title, COALESCE(c.tax_office, ''),
    COALESCE(c.tax_number, ''), COALESCE(c.address, ''), COALESCE(c.district, ''), COALESCE(c.city, ''),
    COALESCE(c.post_code, ''), COALESCE(c.country, ''), c.blocked)))) AS parts,
  COALESCE(m.movements, 0) AS movements
FROM account_card c FORCE INDEX (PRIMARY)
LEFT JOIN (
  SELECT account_code,
    CONCAT('m', COUNT(*), '.', SUM(CRC32(CONCAT_WS('/', id, currency, movement_date, COALESCE(due_date, ''), kind,
      debit, credit, COALESCE(document_number, ''), COALESCE(description, ''), COALESCE(reversal_of, ''),
      COALESCE(invoice_uuid, ''), COALESCE(invoice_url, ''))))) AS parts,
    COUNT(*) AS movements
  FROM movement FORCE INDEX (movement_account)
  WHERE account_code IN (:codes)
  GROUP BY account_code
) m ON m.account_code = c.code
LEFT JOIN (
  SELECT o.account_code,
    CONCAT('x', COUNT(*), '.', SUM(CRC32(CONCAT_WS('/', n.movement_id, n.settled_movement_id, n.amount)))) AS parts
  FROM movement o FORCE INDEX (movement_account)
  STRAIGHT_JOIN movement_match n ON n.movement_id = o.id
  WHERE o.account_code IN (:codes)
  GROUP BY o.account_code
) x ON x.account_code = c.code
LEFT JOIN (
  SELECT account_code, CONCAT('b', COUNT(*), '.', SUM(CRC32(CONCAT_WS('/', currency, balance)))) AS parts
  FROM account_balance
  WHERE account_code IN (:codes)
  GROUP BY account_code
) b ON b.account_code = c.code
WHERE c.code IN (:codes)
