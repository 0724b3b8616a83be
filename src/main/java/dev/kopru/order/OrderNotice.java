package dev.kopru.order;

import dev.kopru.job.ReasonCode;

/** What a person should know about an order that was written all the same. */
enum OrderNotice implements ReasonCode {
    SAME_PAYMENT_ID,
    NAME_DIFFERS_FROM_CARD,
    UNMEASURED_RETURN,
    RETURN_ROUNDED,
    RETURN_ABOVE_SALE,
    RETURN_VAT_RATE_DIFFERS
}
