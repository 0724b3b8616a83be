package dev.kopru.statement.snapshot;

import dev.kopru.record.NoticeCode;

/** What a person should know about an account whose statements went their way all the same. */
enum StatementNotice implements NoticeCode {
    ACCOUNT_GONE
}
