-- Which rows stock is made of, in short: tells of deleted ones, which leave no instant of change.
SELECT bucket, CONCAT(SUM(how_many), '.', SUM(checksum)) AS parts
FROM (
  SELECT MOD(ABS(CAST(hashtext((RTRIM(sku)) COLLATE "C") AS BIGINT)), CAST(:buckets AS BIGINT)) AS bucket, COUNT(*) AS how_many, SUM(hashtext((CONCAT('w', warehouse, '/', sku)) COLLATE "C")) AS checksum
  FROM warehouse_stock
  GROUP BY 1
  UNION ALL
  SELECT MOD(ABS(CAST(hashtext((RTRIM(sku)) COLLATE "C") AS BIGINT)), CAST(:buckets AS BIGINT)), COUNT(*), SUM(hashtext((CONCAT('v', sku)) COLLATE "C"))
  FROM stock_variant
  GROUP BY 1
) AS parts
GROUP BY bucket
