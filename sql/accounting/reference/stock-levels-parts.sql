-- Which rows stock is made of, in short: tells of deleted ones, which leave no instant of change.
-- Parameters
--   :buckets  into so many parts the SKUs are divided: a SKU belongs to CRC32(SKU) modulo this number (UTF-8, without blanks at
--             its end)
-- Result columns: bucket; parts: any text (up to 100 letters) that is another one when a SKU of the bucket, or its row of a
--   warehouse, was added or deleted. A bucket without any is left out. A program that cannot tell this cheaply returns no
--   row: then the next full comparison finds what was deleted.
-- Read in every run, so it only goes through indexes: half a second for a million SKUs and as many rows of warehouses.
SELECT bucket, CONCAT(SUM(how_many), '.', SUM(checksum)) AS parts
FROM (
  SELECT MOD(CRC32(RTRIM(sku)), :buckets) AS bucket, COUNT(*) AS how_many, SUM(CRC32(CONCAT('w', warehouse, '/', sku))) AS checksum
  FROM warehouse_stock FORCE INDEX (warehouse_stock_sku)
  GROUP BY 1
  UNION ALL
  SELECT MOD(CRC32(RTRIM(sku)), :buckets), COUNT(*), SUM(CRC32(CONCAT('v', sku)))
  FROM stock_variant
  GROUP BY 1
) AS parts
GROUP BY bucket
