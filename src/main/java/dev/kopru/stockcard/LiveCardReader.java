package dev.kopru.stockcard;

import dev.kopru.job.ReadAhead;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the accounting program's stock cards, one page ahead of the writer. A page's cursor moves in the transaction in
 * which the last of its cards is brought to safety, never earlier.
 */
class LiveCardReader implements ItemStreamReader<IncomingCard> {

    private final CardPages pages;
    private final Deque<IncomingCard> buffer = new ArrayDeque<>();
    private final List<Runnable> passed = new ArrayList<>();
    private @Nullable Runnable atEndOfPage;
    private @Nullable ReadAhead<CardPages.Page> ahead;

    LiveCardReader(CardPages pages) {
        this.pages = pages;
    }

    @Override
    public void open(ExecutionContext context) {
        pages.open();
        ahead = new ReadAhead<>(pages::next);
    }

    @Override
    public @Nullable IncomingCard read() {
        while (buffer.isEmpty()) {
            CardPages.Page page = ahead == null ? null : ahead.next();
            if (page == null) {
                return null;
            }
            buffer.addAll(page.cards());
            atEndOfPage = page.passed();
            passIfEmpty();
        }
        IncomingCard card = buffer.poll();
        passIfEmpty();
        return card;
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
