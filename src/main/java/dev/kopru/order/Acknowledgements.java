package dev.kopru.order;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.store.Store;
import dev.kopru.contained.SystematicFaultException;
import dev.kopru.notice.Notices;
import dev.kopru.order.link.NoticedOrder;
import dev.kopru.order.link.OrderLinks;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.run.lease.LeaseLostException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the shop which documents its orders became. What is still to be told stands in {@code order_link}, so nothing is
 * forgotten by a crash; it is told beside the run, chunk by chunk, and the rest at the run's end.
 */
@Component
class Acknowledgements implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Acknowledgements.class);
    private static final int AT_ONCE = 1000;

    /** The step at a run's end; what is told beside the run counts for it. */
    static final String STEP = "acknowledge";

    private final OrderLinks links;
    private final Store store;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final ExecutorService messenger = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "acknowledge");
        thread.setDaemon(true);
        return thread;
    });

    Acknowledgements(OrderLinks links, Store store, Notices notices, PlatformTransactionManager transactions) {
        this.links = links;
        this.store = store;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Once the current transaction of this run is committed, its orders are acknowledged on another thread. */
    void afterCommit(long runId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (wanted.compareAndSet(false, true)) {
                    messenger.execute(() -> tellInBackground(runId));
                }
            }
        });
    }

    /** Tells all there is to tell; the shop being away is the caller's matter. */
    synchronized void tellAll(long runId) {
        long after = 0;
        List<OrderLinks.Unacknowledged> page;
        do {
            page = links.unacknowledged(after, AT_ONCE);
            if (!page.isEmpty()) {
                tell(page, runId);
                after = page.get(page.size() - 1).id();
            }
        } while (page.size() == AT_ONCE);
    }

    private void tell(List<OrderLinks.Unacknowledged> page, long runId) {
        ToldDocuments told = ToldDocuments.by(store, page);
        transaction.executeWithoutResult(status -> {
            links.acknowledged(told.told());
            notices.note(OrderImportJob.NAME, runId, STEP, NoticedOrder.notices(told.noticed(), links));
        });
    }

    private void tellInBackground(long runId) {
        wanted.set(false);
        try {
            tellAll(runId);
        } catch (UnavailableException | LeaseLostException | SystematicFaultException e) {
            log.warn(
                    "The shop could not be told of its documents yet; the end of this run or the next one tries again: {}",
                    e.getMessage());
        }
    }

    @Override
    public void destroy() {
        messenger.shutdown();
    }
}
