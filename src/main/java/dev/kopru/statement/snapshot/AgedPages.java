package dev.kopru.statement.snapshot;

import dev.kopru.reading.Pages;
import dev.kopru.retry.RetryTable;
import dev.kopru.statement.StatementAccounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The accounts in which nothing moved, but of which something open is older today by a step. */
class AgedPages implements Pages<IncomingAccount> {

    private final AccountReading reading;
    private final StatementAccounts accounts;
    private final RetryTable retries;
    private final LocalDate today;
    private final int pageSize;
    private @Nullable String after = "";

    AgedPages(AccountReading reading, StatementAccounts accounts, RetryTable retries, LocalDate today, int pageSize) {
        this.reading = reading;
        this.accounts = accounts;
        this.retries = retries;
        this.today = today;
        this.pageSize = pageSize;
    }

    @Override
    public void open() {
        after = "";
    }

    @Override
    public @Nullable Page<IncomingAccount> next() {
        String from = after;
        if (from == null) {
            return null;
        }
        List<String> codes = accounts.aged(today, from, pageSize);
        after = codes.size() < pageSize ? null : codes.get(codes.size() - 1);
        Set<String> waiting =
                retries.revisions(StatementSnapshotConfiguration.JOB, codes).keySet();
        return new Page<>(
                reading.load(
                        codes.stream().filter(code -> !waiting.contains(code)).toList()),
                null);
    }
}
