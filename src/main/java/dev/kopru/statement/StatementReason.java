package dev.kopru.statement;

import dev.kopru.record.ReasonCode;

/** Why an account's statement cannot be published; a stable list, with messages of the same names. */
public enum StatementReason implements ReasonCode {
    BALANCE_DIFFERS,
    UNKNOWN_CURRENCY,
    CURRENCY_TWICE,
    MOVEMENT_WITHOUT_DATE,
    TOO_MANY_MOVEMENTS,
    TOO_MUCH_TEXT,
    MOVEMENTS_OUT_OF_ORDER,
    AMOUNT_TOO_LONG,
    STATEMENT_REFUSED,
    NEW_WITHOUT_TITLE,
    ROW_WITHOUT_ACCOUNT,
    ROW_ALONE,
    INVALID_PAYLOAD
}
