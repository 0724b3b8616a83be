package dev.kopru.inventory.ordered;

import dev.kopru.inventory.quantity.InventoryNotice;
import dev.kopru.notice.Notice;
import dev.kopru.notice.Notices;
import dev.kopru.recipe.StepRun;
import dev.kopru.record.Reason;
import dev.kopru.run.LocalTransaction;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what was read of open orders, all of a page or nothing of it, whatever becomes of the run's own chunk. */
class KeptTogether {

    private final String job;
    private final String store;
    private final Tables tables;
    private final StepRun run;
    private final TransactionTemplate apart;

    KeptTogether(String job, String store, Tables tables, StepRun run) {
        this.job = job;
        this.store = store;
        this.tables = tables;
        this.run = run;
        this.apart = new TransactionTemplate(tables.transactions());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Where it is kept. */
    @Component
    record Tables(
            OpenOrderTable orders,
            Notices notices,
            LocalTransaction deadlocks,
            PlatformTransactionManager transactions) {}

    void write(Consumer<OpenOrderTable> work) {
        tables.deadlocks().write(() -> apart.executeWithoutResult(status -> work.accept(tables.orders())));
    }

    OpenOrderTable orders() {
        return tables.orders();
    }

    /** To be called within {@link #write}. */
    void note(List<UncountedOrder> orders) {
        tables.notices()
                .note(
                        job,
                        run.runId(),
                        run.step(),
                        orders.stream().map(this::notice).toList());
    }

    private Notice notice(UncountedOrder order) {
        return new Notice(
                store + ":" + order.id(), order.number(), Reason.of(InventoryNotice.ORDER_NOT_COUNTED, order.number()));
    }
}
