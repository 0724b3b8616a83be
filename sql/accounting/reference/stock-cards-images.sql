-- The images of some cards, each card's in their order, without their content.
-- Parameters
--   :codes  the cards (list)
-- Result columns: card_code; position; sku of the variant it shows, NULL for the whole card; kind: file, url or stored;
--   location: path within Köprü's folder of images, address, or for a stored one what stock-image-*.sql finds it by;
--   version: another text whenever the program knows that the image changed, empty when it cannot know.
SELECT
  card_code, position, sku, kind,
  CASE WHEN kind = 'stored' THEN CONCAT(card_code, '/', position) ELSE location END AS location,
  DATE_FORMAT(changed_at, '%Y-%m-%d %H:%i:%s.%f') AS version
FROM stock_image
WHERE card_code IN (:codes)
ORDER BY card_code, position
