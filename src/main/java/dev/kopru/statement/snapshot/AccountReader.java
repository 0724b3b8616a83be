package dev.kopru.statement.snapshot;

import dev.kopru.job.ReadAhead;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads accounts, one page ahead of the writer. A page's cursor moves in the transaction in which the last of its accounts is
 * brought to safety, never earlier.
 */
class AccountReader implements ItemStreamReader<IncomingAccount> {

    private final AccountPages pages;
    private final Deque<IncomingAccount> buffer = new ArrayDeque<>();
    private final List<Runnable> passed = new ArrayList<>();
    private @Nullable Runnable atEndOfPage;
    private @Nullable ReadAhead<AccountPages.Page> ahead;

    AccountReader(AccountPages pages) {
        this.pages = pages;
    }

    @Override
    public void open(ExecutionContext context) {
        pages.open();
        ahead = new ReadAhead<>(pages::next);
    }

    @Override
    public @Nullable IncomingAccount read() {
        while (buffer.isEmpty()) {
            AccountPages.Page page = ahead == null ? null : ahead.next();
            if (page == null) {
                return null;
            }
            buffer.addAll(page.accounts());
            atEndOfPage = page.passed();
            passIfEmpty();
        }
        IncomingAccount account = buffer.poll();
        passIfEmpty();
        return account;
    }

    private void passIfEmpty() {
        if (buffer.isEmpty() && atEndOfPage != null) {
            passed.add(atEndOfPage);
            atEndOfPage = null;
        }
    }

    @Override
    public void update(ExecutionContext context) {
        passed.forEach(Runnable::run);
        passed.clear();
    }

    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
        }
    }
}
