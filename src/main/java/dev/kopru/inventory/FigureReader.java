package dev.kopru.inventory;

import dev.kopru.job.ReadAhead;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads figures, one page ahead of the writer. A page's cursor moves in the transaction in which the last of its figures is
 * brought to safety, never earlier.
 */
class FigureReader implements ItemStreamReader<IncomingFigure> {

    private final Supplier<FigurePages> pagesOfRun;
    private final Deque<IncomingFigure> buffer = new ArrayDeque<>();
    private final List<Runnable> passed = new ArrayList<>();
    private @Nullable Runnable atEndOfPage;
    private @Nullable ReadAhead<FigurePages.Page> ahead;
    private @Nullable FigurePages pages;
    private boolean all;

    /** {@code pagesOfRun} is asked once a run: a reader in the scope of the step would be looked up for every figure. */
    FigureReader(Supplier<FigurePages> pagesOfRun) {
        this.pagesOfRun = pagesOfRun;
    }

    @Override
    public void open(ExecutionContext context) {
        buffer.clear();
        passed.clear();
        atEndOfPage = null;
        all = false;
        FigurePages opened = pagesOfRun.get();
        opened.open();
        pages = opened;
        ahead = new ReadAhead<>(opened::next);
    }

    @Override
    public @Nullable IncomingFigure read() {
        while (buffer.isEmpty()) {
            FigurePages.Page page = ahead == null ? null : ahead.next();
            if (page == null) {
                all = true;
                return null;
            }
            buffer.addAll(page.figures());
            atEndOfPage = page.passed();
            passIfEmpty();
        }
        IncomingFigure figure = buffer.poll();
        passIfEmpty();
        return figure;
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
