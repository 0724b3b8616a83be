-- Gives a product one size of one image; runs as a batch.
-- Parameters
--   :product_code
--   :position   order within the product
--   :size_px    the configured length of the longest side
--   :sku        the variant it shows, or NULL for the whole product
--   :path       the file's name in the shop's media
--   :sha256     of the file, in hexadecimal
--   :width_px, :height_px
-- Result columns: none.
INSERT INTO shop_image (product_code, position, size_px, sku, path, sha256, width_px, height_px)
VALUES (:product_code, :position, :size_px, :sku, :path, :sha256, :width_px, :height_px)
