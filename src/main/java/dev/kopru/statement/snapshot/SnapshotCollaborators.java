package dev.kopru.statement.snapshot;

import dev.kopru.job.LocalTransaction;
import dev.kopru.job.RunCounts;
import dev.kopru.notice.Notices;
import dev.kopru.retry.RetryTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What the writer of every step works with, apart from the shop. */
@Component
record SnapshotCollaborators(
        StatementAccounts accounts,
        StatementRows statements,
        Notices notices,
        RetryTable retries,
        RunCounts counts,
        LocalTransaction localTransaction,
        PlatformTransactionManager transactions) {}
