package dev.kopru.statement.snapshot;

import dev.kopru.record.NoticeCode;

/** What a person should know about an account whose statements went their way all the same. */
enum StatementNotice implements NoticeCode {
    ACCOUNT_GONE,
    /** Account, the file's balances and their moment, those that are shown and theirs; empty where unknown. */
    OLDER_STATEMENT_IN_FILE,
    /** Account, place in the file, balances before and now. */
    FEWER_MOVEMENTS_IN_FILE
}
