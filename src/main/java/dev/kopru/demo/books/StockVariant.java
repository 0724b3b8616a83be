package dev.kopru.demo.books;

import org.jspecify.annotations.Nullable;

/** One sellable variant; attributes are a JSON object, null for a card without variants. */
public record StockVariant(String sku, @Nullable String attributes, String barcode, boolean blocked) {}
