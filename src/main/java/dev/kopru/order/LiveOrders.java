package dev.kopru.order;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.order.rule.OrderSelections;
import dev.kopru.reading.Pages;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.reading.ReaderCursors.Cursor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the shop says of orders that a file told, then the changed orders in keyset pages.
 *
 * <p>It begins a little before the cursor, for changes that were committed late, and leaves out there what has been
 * dealt with in the same revision. What is late, the shop's own clock says.
 */
class LiveOrders implements Pages<IncomingOrder> {

    static final String SOURCE = "live";

    private final FileOrders ofFiles;
    private final OrderPages pages;
    private final ReaderCursors cursors;
    private final OrderSelections selections;
    private Instant openedAt = Instant.EPOCH;

    LiveOrders(FileOrders ofFiles, OrderPages pages, ReaderCursors cursors, OrderSelections selections) {
        this.ofFiles = ofFiles;
        this.pages = pages;
        this.cursors = cursors;
        this.selections = selections;
    }

    @Override
    public void open() {
        openedAt = pages.now();
        OrderSelection selection = selections.current(openedAt);
        Cursor cursor = cursors.find(OrderImportJob.NAME, SOURCE).orElse(null);
        if (cursor == null) {
            pages.open(selection, ChangePosition.START, ChangePosition.START);
        } else if (cursor.selection().equals(selections.fingerprint())) {
            ChangePosition safe = new ChangePosition(cursor.changedAt(), cursor.recordId());
            pages.open(selection, selections.lookBack(cursor), safe);
        } else {
            // Other statuses or another start date: older orders may be wanted now, and most are known.
            pages.open(selection, ChangePosition.START, OrderSelections.END);
        }
    }

    @Override
    public @Nullable Page<IncomingOrder> next() {
        Page<IncomingOrder> ofFile = ofFiles.next();
        if (ofFile != null) {
            return ofFile;
        }
        OrderPages.Some some = pages.next();
        return some == null ? null : new Page<>(some.orders(), () -> passed(some.upTo()));
    }

    private void passed(ChangePosition to) {
        cursors.move(
                OrderImportJob.NAME, SOURCE, new Cursor(selections.fingerprint(), to.changedAt(), to.key(), openedAt));
    }
}
