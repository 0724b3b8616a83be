package dev.kopru.stockcard.link;

import dev.kopru.record.ReasonCode;

/** Why a stock card cannot be published; a stable list, with messages of the same names. */
public enum StockCardReason implements ReasonCode {
    MISSING_CODE,
    MISSING_NAME,
    MISSING_UNIT,
    TEXT_TOO_LONG,
    CONTROL_CHARACTER,
    NO_VAT_RATE,
    INVALID_VAT_RATE,
    INVALID_WEIGHT,
    NO_VARIANTS,
    NO_SKU,
    VARIANTS_NEED_SKUS,
    WHICH_VARIANT,
    SHARED_SKU,
    DUPLICATE_SKU,
    DUPLICATE_BARCODE,
    DAMAGED_BARCODE,
    WRONG_CHECK_DIGIT,
    DUPLICATE_VARIANT,
    INVALID_ATTRIBUTES,
    MISSING_PRICE,
    INVALID_PRICE,
    PRICE_TOO_LARGE,
    INVALID_SALE,
    INVALID_SALE_PERIOD,
    UNKNOWN_CURRENCY,
    UNKNOWN_SALE_UNIT,
    UNIT_WITHOUT_FACTOR,
    ORPHAN_VARIANT,
    /** File, lines of rows, column and words by which they are no variants, the same lines, column and code of their parent. */
    PRODUCT_NAMES_PARENT,
    /** File, lines of rows, column and words by which they have no variants, lines of those that name them, column, and code. */
    PRODUCT_HAS_VARIANTS,
    NEW_WITHOUT,
    PRODUCT_REFUSED,
    PRODUCT_BUSY
}
