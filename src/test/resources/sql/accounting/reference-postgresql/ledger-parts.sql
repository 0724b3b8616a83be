-- What an account's statements are made of, in short: tells of what was deleted or altered without an instant of change.
SELECT c.code AS account_code,
  CONCAT_WS('/', m.parts, x.parts, b.parts, CONCAT('c', hashtext((CONCAT_WS('/', c.title, COALESCE(c.tax_office, ''),
    COALESCE(c.tax_number, ''), COALESCE(c.address, ''), COALESCE(c.district, ''), COALESCE(c.city, ''),
    COALESCE(c.post_code, ''), COALESCE(c.country, ''), c.blocked)) COLLATE "C"))) AS parts,
  COALESCE(m.movements, 0) AS movements
FROM account_card c
LEFT JOIN (
  SELECT account_code,
    CONCAT('m', COUNT(*), '.', SUM(hashtext((CONCAT_WS('/', id, currency, movement_date, COALESCE(CAST(due_date AS VARCHAR), ''), kind,
      debit, credit, COALESCE(document_number, ''), COALESCE(description, ''), COALESCE(CAST(reversal_of AS VARCHAR), ''),
      COALESCE(invoice_uuid, ''), COALESCE(invoice_url, ''))) COLLATE "C"))) AS parts,
    COUNT(*) AS movements
  FROM movement
  WHERE account_code IN (:codes)
  GROUP BY account_code
) m ON m.account_code = c.code
LEFT JOIN (
  SELECT o.account_code,
    CONCAT('x', COUNT(*), '.', SUM(hashtext((CONCAT_WS('/', n.movement_id, n.settled_movement_id, n.amount)) COLLATE "C"))) AS parts
  FROM movement o
  JOIN movement_match n ON n.movement_id = o.id
  WHERE o.account_code IN (:codes)
  GROUP BY o.account_code
) x ON x.account_code = c.code
LEFT JOIN (
  SELECT account_code, CONCAT('b', COUNT(*), '.', SUM(hashtext((CONCAT_WS('/', currency, balance)) COLLATE "C"))) AS parts
  FROM account_balance
  WHERE account_code IN (:codes)
  GROUP BY account_code
) b ON b.account_code = c.code
WHERE c.code IN (:codes)
