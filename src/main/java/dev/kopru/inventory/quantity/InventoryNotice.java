package dev.kopru.inventory.quantity;

import dev.kopru.record.NoticeCode;

/** What a person should know about a SKU whose stock was put right all the same, or about an order that stock does not count. */
public enum InventoryNotice implements NoticeCode {
    SHOP_SHOWED_OTHER,
    ORDER_NOT_COUNTED
}
