-- What PriceListJob has written of each card, so that what stands in the file already is known.
CREATE TABLE price_list_card (
    code    VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    content TEXT NOT NULL
);
