package dev.kopru.inventory.quantity;

import dev.kopru.record.NoticeCode;

/** What a person should know about a SKU whose stock was put right all the same, or about an order that stock does not count. */
public enum InventoryNotice implements NoticeCode {
    SHOP_SHOWED_OTHER,
    ORDER_NOT_COUNTED,
    /** SKU, the file's quantity and its moment, the quantity that is shown and its moment; empty where none is. */
    OLDER_FIGURE_IN_FILE
}
