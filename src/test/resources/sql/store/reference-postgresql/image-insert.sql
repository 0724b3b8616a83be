-- Gives a product one size of one image; runs as a batch.
INSERT INTO shop_image (product_code, position, size_px, sku, path, sha256, width_px, height_px)
VALUES (:product_code, :position, :size_px, :sku, :path, :sha256, :width_px, :height_px)
