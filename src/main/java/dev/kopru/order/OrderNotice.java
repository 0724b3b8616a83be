package dev.kopru.order;

import dev.kopru.job.ReasonCode;

/** What a person should know about an order that was written all the same. */
enum OrderNotice implements ReasonCode {
    SAME_PAYMENT_ID,
    NAME_DIFFERS_FROM_CARD,
    VAT_SPREAD,
    VAT_RATE_DIFFERS_FROM_CARD,
    EXEMPTION_ON_TAXED_LINE,
    PAYMENT_OPEN
}
