package dev.kopru.demo;

import dev.kopru.run.Groundwork;
import dev.kopru.run.OutOfMemory;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.WebApplicationContext;

/** Fills the demo at the first start: behind a service that answers already, and before a command begins its work. */
@Component
@ConditionalOnProperty(name = "kopru.demo", havingValue = "true", matchIfMissing = true)
final class DemoStart implements SmartInitializingSingleton, Groundwork {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(30);

    private final DemoFilling filling;
    private final ApplicationContext context;
    private final CompletableFuture<Boolean> laid = new CompletableFuture<>();
    private final Thread behind = new Thread(OutOfMemory.watched(this::fillBehind), "demo");

    DemoStart(DemoFilling filling, ApplicationContext context) {
        this.filling = filling;
        this.context = context;
        behind.setDaemon(true);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (filling.isNeeded() && !(context instanceof WebApplicationContext)) {
            fill();
        }
        if (!filling.isNeeded()) {
            laid.complete(true);
        }
    }

    @Override
    public boolean isLaid() {
        return laid.getNow(false);
    }

    @Override
    public boolean await() {
        return laid.join();
    }

    /** After whoever tells that the service answers. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void begin() {
        if (!laid.isDone()) {
            behind.start();
        }
    }

    /** Half of a schema is rolled back, and the next start begins anew. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        laid.complete(false);
        behind.interrupt();
    }

    private void fillBehind() {
        while (!laid.isDone()) {
            try {
                fill();
                context.publishEvent(new Groundwork.Laid());
                laid.complete(true);
            } catch (DataAccessException | TransactionException | UncheckedIOException e) {
                tryAgain(e);
            }
        }
    }

    private void tryAgain(RuntimeException e) {
        if (!laid.isDone()) {
            log.warn(
                    "The demo could not be filled, and no job runs before it is; retrying in {} s: {}",
                    BEFORE_ANOTHER_TRY.toSeconds(),
                    e.toString());
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_ANOTHER_TRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fill() {
        long start = System.nanoTime();
        Filled filled = filling.fill();
        if (!filled.isNothing()) {
            log.info(
                    "Demo verisi hazır / demo data ready: mağaza/shop {}, muhasebe/accounting {} satır/rows, {} s",
                    filled.storeRows(),
                    filled.accountingRows(),
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
        }
    }
}
