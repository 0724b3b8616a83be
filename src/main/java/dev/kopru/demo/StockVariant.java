package dev.kopru.demo;

import org.jspecify.annotations.Nullable;

/** One sellable variant; attributes are a JSON object, null for a card without variants. */
record StockVariant(String sku, @Nullable String attributes, String barcode, boolean blocked) {}
