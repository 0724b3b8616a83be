package dev.kopru.order;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.store.Store;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.order.rule.OrderSelections;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.record.ExpectedRecords;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Counts the orders that changed since the cursor. */
@Component
class ExpectedOrders implements ExpectedRecords {

    private final Store store;
    private final ReaderCursors cursors;
    private final OrderSelections selections;

    ExpectedOrders(Store store, ReaderCursors cursors, OrderSelections selections) {
        this.store = store;
        this.cursors = cursors;
        this.selections = selections;
    }

    @Override
    public String job() {
        return OrderImportJob.NAME;
    }

    @Override
    public OptionalLong count() {
        ChangePosition from = cursors.find(OrderImportJob.NAME, LiveOrders.SOURCE)
                .filter(cursor -> cursor.selection().equals(selections.fingerprint()))
                .map(cursor -> new ChangePosition(cursor.changedAt(), cursor.recordId()))
                .orElse(ChangePosition.START);
        try {
            return store.countChangedOrders(selections.current(store.now()), from);
        } catch (UnavailableException e) {
            return OptionalLong.empty();
        }
    }
}
