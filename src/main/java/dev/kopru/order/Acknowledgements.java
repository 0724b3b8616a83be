package dev.kopru.order;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.store.OrderDocument;
import dev.kopru.connector.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the shop which documents its orders became. What is still to be told stands in {@code order_link}, so nothing is
 * forgotten by a crash; it is told beside the run, chunk by chunk, and the rest at the run's end.
 */
@Component
class Acknowledgements implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Acknowledgements.class);
    private static final int AT_ONCE = 1000;

    private final OrderLinks links;
    private final Store store;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final ExecutorService messenger = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "acknowledge");
        thread.setDaemon(true);
        return thread;
    });

    Acknowledgements(OrderLinks links, Store store) {
        this.links = links;
        this.store = store;
    }

    /** Once the current transaction is committed, its orders are acknowledged on another thread. */
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (wanted.compareAndSet(false, true)) {
                    messenger.execute(Acknowledgements.this::tellInBackground);
                }
            }
        });
    }

    /** Tells all there is to tell; the shop being away is the caller's matter. */
    synchronized void tellAll() {
        List<OrderLinks.Unacknowledged> page;
        do {
            page = links.unacknowledged(AT_ONCE);
            if (!page.isEmpty()) {
                store.tellDocuments(
                        page.stream().map(Acknowledgements::document).toList());
                links.acknowledged(page);
            }
        } while (page.size() == AT_ONCE);
    }

    private static OrderDocument document(OrderLinks.Unacknowledged link) {
        return new OrderDocument(
                link.orderId(), link.documentNumber(), link.state().name().toLowerCase(Locale.ROOT));
    }

    private void tellInBackground() {
        wanted.set(false);
        try {
            tellAll();
        } catch (UnavailableException e) {
            log.warn(
                    "The shop could not be told of its documents yet; the end of the run tries again: {}",
                    e.getMessage());
        }
    }

    @Override
    public void destroy() {
        messenger.shutdown();
    }
}
