package dev.kopru.order.rule;

import dev.kopru.record.NoticeCode;

/** What a person should know about an order that was written all the same. */
public enum OrderNotice implements NoticeCode {
    SAME_PAYMENT_ID,
    NAME_DIFFERS_FROM_CARD,
    DOCUMENT_NOT_TAKEN,
    /** Document, class of what was thrown, place. */
    DOCUMENT_NOT_TOLD,
    VAT_SPREAD,
    VAT_RATE_DIFFERS_FROM_CARD,
    EXEMPTION_ON_TAXED_LINE,
    EXCHANGE_RATE_CONFIRMED,
    PAYMENT_OPEN,
    CUSTOMER_ID_ON_OTHER_CARD,
    EMAIL_ON_OTHER_CARD,
    PHONE_ON_OTHER_CARD,
    TAX_NUMBER_ADDED,
    INVALID_PERSON_NUMBER,
    ODD_LETTERS,
    ERASED_IN_SHOP,
    CUSTOMER_CHANGED,
    TAX_NUMBER_CHANGED,
    ACCOUNT_CHANGED,
    UNMEASURED_RETURN,
    RETURN_ROUNDED,
    RETURN_ABOVE_SALE,
    RETURN_VAT_RATE_DIFFERS,
    TEXT_CHANGED_AFTER_POSTING,
    KEPT_IN_BOOKS,
    LOCKED_PERIOD,
    FIRST_OPEN_DAY,
    LEFT_STATUS,
    DELETED_IN_SHOP,
    DOCUMENT_WRITTEN_AGAIN,
    FILE_OVERRULED,
    /** Order, the file's revision and total, the revision that is known; empty where only the books know it. */
    OLDER_ORDER_IN_FILE,
    /** The same of files without revisions, by the dates of change that they have. */
    EARLIER_ORDER_IN_FILE,
    STATUS_LEFT_OUT,
    MANY_ORDERS_MISSING,
    /** Order, class of what was thrown, place. */
    ORDER_NOT_COMPARED
}
