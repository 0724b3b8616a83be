package dev.kopru.inventory.quantity;

import dev.kopru.record.ReasonCode;

/** Why the shop cannot show a SKU's stock; a stable list, with messages of the same names. */
public enum InventoryReason implements ReasonCode {
    UNKNOWN_IN_SHOP,
    DIFFERS_IN_CASE,
    SHOP_REFUSED,
    DOUBLED_SKU,
    SKU_TOO_LONG,
    NEGATIVE_STOCK,
    FRACTIONAL_STOCK,
    STOCK_TOO_LARGE,
    UNKNOWN_SALE_UNIT,
    UNKNOWN_ORDER_UNIT,
    UNREADABLE_ORDER,
    UNIT_WITHOUT_FACTOR,
    UNKNOWN_TOLD_UNIT,
    UNPROVEN_TOLD_UNIT,
    INVALID_PAYLOAD
}
