package dev.kopru.connector.store;

/** A field of a product that either Köprü rules, or the people of the shop do once the product exists. */
public enum ProductField {
    NAME,
    SHORT_DESCRIPTION,
    DESCRIPTION,
    CATEGORIES,
    BRAND,
    UNIT,
    VAT_RATE,
    WEIGHT,
    PRICES,
    BARCODE,
    ATTRIBUTES,
    IMAGES,
    VISIBILITY
}
