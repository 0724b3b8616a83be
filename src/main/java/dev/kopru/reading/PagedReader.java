package dev.kopru.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads records, one page ahead of the writer. A page's cursor moves in the transaction in which the last of its records is
 * committed, never earlier.
 *
 * @param <T> a record
 */
public final class PagedReader<T> implements ItemStreamReader<T> {

    private final Supplier<? extends Pages<T>> pagesOfRun;
    private final Deque<T> buffer = new ArrayDeque<>();
    private final List<Runnable> passed = new ArrayList<>();
    private @Nullable Runnable atEndOfPage;
    private @Nullable ReadAhead<Pages.Page<T>> ahead;
    private @Nullable Pages<T> pages;
    private boolean all;

    /** {@code pagesOfRun} is asked once a run: a reader in the scope of the step would be looked up for every record. */
    public PagedReader(Supplier<? extends Pages<T>> pagesOfRun) {
        this.pagesOfRun = pagesOfRun;
    }

    @Override
    public void open(ExecutionContext context) {
        buffer.clear();
        passed.clear();
        atEndOfPage = null;
        all = false;
        Pages<T> opened = pagesOfRun.get();
        opened.open();
        pages = opened;
        ahead = new ReadAhead<>(opened::next);
    }

    @Override
    public @Nullable T read() {
        while (buffer.isEmpty()) {
            Pages.Page<T> page = ahead == null ? null : ahead.next();
            if (page == null) {
                all = true;
                return null;
            }
            buffer.addAll(page.records());
            atEndOfPage = page.passed();
            passIfEmpty();
        }
        T item = buffer.poll();
        passIfEmpty();
        return item;
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
        if (ahead != null && pages != null) {
            ahead.close();
            pages.close(all && passed.isEmpty());
            ahead = null;
        }
    }
}
