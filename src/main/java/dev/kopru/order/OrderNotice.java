package dev.kopru.order;

import dev.kopru.job.NoticeCode;

/** What a person should know about an order that was written all the same. */
enum OrderNotice implements NoticeCode {
    SAME_PAYMENT_ID,
    NAME_DIFFERS_FROM_CARD,
    DOCUMENT_NOT_TAKEN,
    VAT_SPREAD,
    VAT_RATE_DIFFERS_FROM_CARD,
    EXEMPTION_ON_TAXED_LINE,
    PAYMENT_OPEN
}
