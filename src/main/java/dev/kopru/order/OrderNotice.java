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
    PAYMENT_OPEN,
    CUSTOMER_ID_ON_OTHER_CARD,
    EMAIL_ON_OTHER_CARD,
    PHONE_ON_OTHER_CARD,
    TAX_NUMBER_ADDED,
    INVALID_PERSON_NUMBER,
    ERASED_IN_SHOP,
    TAX_NUMBER_CHANGED,
    ACCOUNT_CHANGED,
    UNMEASURED_RETURN,
    RETURN_ROUNDED,
    RETURN_ABOVE_SALE,
    RETURN_VAT_RATE_DIFFERS
}
