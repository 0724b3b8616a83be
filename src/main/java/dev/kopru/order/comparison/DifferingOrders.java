package dev.kopru.order.comparison;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.Store;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.feed.OrdersById;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.link.OrderSources;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.reading.Pages;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.reading.ReaderCursors.Cursor;
import dev.kopru.reconciliation.Difference;
import dev.kopru.reconciliation.Difference.Todo;
import dev.kopru.reconciliation.Reconciliation;
import dev.kopru.reconciliation.Reconciliations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders that the comparison found and that something may be done about, each as the shop has it now. */
public class DifferingOrders implements Pages<IncomingOrder> {

    private static final String JOB = OrderImportJob.NAME;
    private static final String SOURCE = "settling";

    private final Reconciliations reconciliations;
    private final ReaderCursors cursors;
    private final Store store;
    private final Patience patience;
    private final OrderSettings settings;
    private @Nullable Reconciliation reconciliation;
    private String after = "";

    public DifferingOrders(
            Reconciliations reconciliations,
            ReaderCursors cursors,
            Store store,
            Patience patience,
            OrderSettings settings) {
        this.reconciliations = reconciliations;
        this.cursors = cursors;
        this.store = store;
        this.patience = patience;
        this.settings = settings;
    }

    @Override
    public void open() {
        reconciliation = reconciliations.underWay(JOB).orElse(null);
        after = reconciliation == null ? "" : settledUpTo(reconciliation);
    }

    private String settledUpTo(Reconciliation present) {
        return cursors.find(JOB, SOURCE)
                .filter(cursor -> cursor.selection().equals(Long.toString(present.id())))
                .map(Cursor::recordId)
                .orElse("");
    }

    @Override
    public @Nullable Page<IncomingOrder> next() {
        Reconciliation present = reconciliation;
        List<Difference> page =
                present == null ? List.of() : reconciliations.toSettle(present.id(), after, settings.chunkSize());
        if (present == null || page.isEmpty()) {
            return null;
        }
        after = page.get(page.size() - 1).id();
        Cursor passed = new Cursor(Long.toString(present.id()), present.asOf(), after, present.begunAt());
        return new Page<>(incoming(page), () -> cursors.move(JOB, SOURCE, passed));
    }

    private List<IncomingOrder> incoming(List<Difference> page) {
        List<IncomingOrder> incoming = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Difference difference : page) {
            if (difference.todo() == Todo.READ) {
                ids.add(difference.id());
            } else {
                incoming.add(IncomingOrder.Gone.of(store.code(), difference.id(), difference.label()));
            }
        }
        List<ShopOrder> orders = OrdersById.read(
                store,
                patience,
                ids,
                (id, thrown) -> incoming.add(IncomingOrder.Unreadable.of(store.code(), id, thrown)));
        orders.forEach(order -> incoming.add(new IncomingOrder.Readable(OrderSources.live(order), order)));
        return incoming;
    }
}
