package dev.kopru.order;

import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.Position;
import dev.kopru.job.ReaderCursors;
import dev.kopru.job.ReaderCursors.Cursor;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads what the shop says of orders that a file told, then the changed orders in keyset pages, one page ahead of the writer.
 *
 * <p>It begins a little before the cursor, for changes that were committed late, and leaves out there what has been
 * dealt with in the same revision. What is late, the shop's own clock says. The cursor moves in the chunk's transaction, never past a record that is not safe.
 */
class LiveOrderReader implements ItemStreamReader<IncomingOrder> {

    static final String SOURCE = "live";

    private final FileOrders ofFiles;
    private final OrderPages pages;
    private final ReaderCursors cursors;
    private final OrderSelections selections;
    private final Deque<OrderPages.Entry> buffer = new ArrayDeque<>();
    private @Nullable Position reached;
    private boolean moved;
    private Instant openedAt = Instant.EPOCH;

    LiveOrderReader(FileOrders ofFiles, OrderPages pages, ReaderCursors cursors, OrderSelections selections) {
        this.ofFiles = ofFiles;
        this.pages = pages;
        this.cursors = cursors;
        this.selections = selections;
    }

    @Override
    public void open(ExecutionContext context) {
        openedAt = pages.now();
        OrderSelection selection = selections.current(openedAt);
        Cursor cursor = cursors.find(OrderImportConfiguration.JOB, SOURCE).orElse(null);
        if (cursor == null) {
            pages.open(selection, Position.START, Position.START);
        } else if (cursor.selection().equals(selections.fingerprint())) {
            Position safe = new Position(cursor.changedAt(), cursor.recordId());
            pages.open(selection, selections.lookBack(cursor), safe);
        } else {
            // Other statuses or another start date: older orders may be wanted now, and most are known.
            pages.open(selection, Position.START, OrderSelections.END);
        }
    }

    @Override
    public @Nullable IncomingOrder read() {
        IncomingOrder ofFile = ofFiles.next();
        if (ofFile != null) {
            return ofFile;
        }
        while (true) {
            if (buffer.isEmpty()) {
                buffer.addAll(pages.next());
            }
            OrderPages.Entry entry = buffer.poll();
            if (entry == null) {
                return null;
            }
            reached = entry.position();
            moved = true;
            IncomingOrder order = entry.order();
            if (order != null) {
                return order;
            }
        }
    }

    @Override
    public void update(ExecutionContext context) {
        ofFiles.remember();
        Position to = reached;
        if (moved && to != null) {
            cursors.move(
                    OrderImportConfiguration.JOB,
                    SOURCE,
                    new Cursor(selections.fingerprint(), to.changedAt(), to.id(), openedAt));
            moved = false;
        }
    }

    @Override
    public void close() {
        pages.close();
    }
}
