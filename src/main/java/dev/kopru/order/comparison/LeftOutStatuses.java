package dev.kopru.order.comparison;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.Patience;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.StatusCount;
import dev.kopru.connector.store.Store;
import dev.kopru.notice.Notice;
import dev.kopru.notice.Notices;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderSelections;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.reading.ReaderCursors.Cursor;
import dev.kopru.record.Fingerprint;
import dev.kopru.record.Reason;
import dev.kopru.run.LocalTransaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells which statuses of the shop nobody chose, and how many orders are left out because of that; an order counts each time
 * it changes in such a status, and not in every run. What it or an order told of a status is withdrawn once that is chosen.
 */
@Component
public class LeftOutStatuses {

    public static final String STEP = "leftOutStatuses";

    private static final String JOB = OrderImportJob.NAME;
    private static final String SOURCE = "left-out";

    private final Store store;
    private final Patience patience;
    private final OrderSelections selections;
    private final ReaderCursors cursors;
    private final Notices notices;
    private final LocalTransaction localTransaction;

    LeftOutStatuses(
            Store store,
            Patience patience,
            OrderSelections selections,
            ReaderCursors cursors,
            Notices notices,
            LocalTransaction localTransaction) {
        this.store = store;
        this.patience = patience;
        this.selections = selections;
        this.cursors = cursors;
        this.notices = notices;
        this.localTransaction = localTransaction;
    }

    /** In the caller's transaction. */
    public void note(long runId) {
        localTransaction.write(this::withdraw);
        tell(runId);
    }

    private void withdraw() {
        notices.withdraw(JOB, OrderNotice.LEFT_STATUS, 1, selections.chosen());
        notices.withdraw(JOB, OrderNotice.STATUS_LEFT_OUT, 0, selections.spokenOf());
    }

    private void tell(long runId) {
        Instant now = patience.call("read the shop's clock", store::now);
        OrderSelection spokenOf = selections.spokenOf(now);
        String fingerprint = new Fingerprint()
                .text(spokenOf.statuses(), spokenOf.placedFrom())
                .hex();
        Instant after = cursors.find(JOB, SOURCE)
                .filter(cursor -> cursor.selection().equals(fingerprint))
                .map(Cursor::changedAt)
                .orElse(ChangePosition.START.changedAt());
        List<StatusCount> others =
                patience.call("count the orders in other statuses", () -> store.countOtherStatuses(spokenOf, after));
        if (!others.isEmpty()) {
            Instant last = others.stream()
                    .map(StatusCount::lastChangedAt)
                    .max(Comparator.naturalOrder())
                    .orElse(after);
            localTransaction.write(() -> {
                notices.note(
                        JOB,
                        runId,
                        STEP,
                        others.stream().map(LeftOutStatuses::notice).toList());
                cursors.move(JOB, SOURCE, new Cursor(fingerprint, last, "", now));
            });
        }
    }

    private static Notice notice(StatusCount count) {
        return new Notice(
                "status:" + count.status(),
                count.status(),
                Reason.of(OrderNotice.STATUS_LEFT_OUT, count.status()),
                count.orders());
    }
}
