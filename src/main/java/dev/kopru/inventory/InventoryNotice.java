package dev.kopru.inventory;

import dev.kopru.record.NoticeCode;

/** What a person should know about a SKU whose stock was put right all the same. */
enum InventoryNotice implements NoticeCode {
    SHOP_SHOWED_OTHER
}
