package dev.kopru.crash.nodes;

import dev.kopru.bench.GeneratedShop;
import dev.kopru.database.TestDatabase.Schemas;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** A shop into which orders come all the time: those that wait in it are put on sale one page after the other. */
final class ShopInMotion implements AutoCloseable {

    private static final int A_TIME = 40;

    private final JdbcTemplate shop;
    private final int orders;
    private final AtomicInteger shown;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> feeding;

    /** {@code first} of the {@code orders} are there at once. */
    ShopInMotion(Schemas schemas, int orders, int first) {
        GeneratedShop.fill(schemas, orders);
        this.shop = new JdbcTemplate(schemas.store());
        this.orders = orders;
        this.shown = new AtomicInteger(first);
        shop.update("UPDATE shop_order SET status = 'Pending' WHERE CAST(SUBSTRING(id, 2) AS UNSIGNED) >= ?", first);
        this.feeding = clock.scheduleWithFixedDelay(this::feed, 1, 1, TimeUnit.SECONDS);
    }

    private void feed() {
        int from = shown.get();
        int to = Math.min(orders, from + A_TIME);
        shop.update(
                "UPDATE shop_order SET status = 'Paid', changed_at = UTC_TIMESTAMP(6)"
                        + " WHERE CAST(SUBSTRING(id, 2) AS UNSIGNED) >= ? AND CAST(SUBSTRING(id, 2) AS UNSIGNED) < ?",
                from,
                to);
        shown.set(to);
    }

    /** Nothing comes any more; answers how many have come in all. */
    int end() {
        feeding.cancel(false);
        close();
        return shown.get();
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The shop does not come to rest");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
