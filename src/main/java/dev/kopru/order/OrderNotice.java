package dev.kopru.order;

import dev.kopru.job.ReasonCode;

/** What a person should know about an order that was written all the same. */
enum OrderNotice implements ReasonCode {
    SAME_PAYMENT_ID,
    NAME_DIFFERS_FROM_CARD,
    TEXT_CHANGED_AFTER_POSTING,
    KEPT_IN_BOOKS,
    LOCKED_PERIOD,
    FIRST_OPEN_DAY,
    LEFT_STATUS,
    DELETED_IN_SHOP
}
