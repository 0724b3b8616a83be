package dev.kopru.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/** Builds the connection pools; {@code <prefix>.hikari.*} overrides what is chosen here. */
record ConnectionPools(Binder binder, DatabaseSettings settings) {

    // Servers of hosting companies drop idle connections after ten minutes, so a pool is faster.
    private static final Duration MAX_LIFETIME = Duration.ofMinutes(9);
    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(2);
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(10);

    /** Of the chunk, and of what is written whatever becomes of that. */
    private static final int CONNECTIONS_OF_A_PART = 2;

    HikariDataSource own(DatabaseTarget target) {
        HikariDataSource pool = pool("kopru", target, 10 + CONNECTIONS_OF_A_PART * (parts() - 1));
        pool.setMinimumIdle(2);
        return overridden(pool, "spring.datasource.hikari");
    }

    /** How many parts of a step are worked on at once. */
    private int parts() {
        return Objects.requireNonNull(
                binder.bind("kopru.partitions", Integer.class).orElse(1));
    }

    /** A neighbour may be dead when the service starts, and its pool then fills when it is back. */
    HikariDataSource neighbour(String name, DatabaseTarget target) {
        HikariDataSource pool = pool(name, target, 5);
        pool.setMinimumIdle(1);
        pool.setInitializationFailTimeout(-1);
        return overridden(pool, "kopru." + name + ".datasource.hikari");
    }

    private HikariDataSource pool(String name, DatabaseTarget target, int size) {
        String url = Objects.requireNonNull(target.url());
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setDriverClassName(Vendor.of(url).driver());
        pool.setJdbcUrl(url);
        pool.setUsername(target.username());
        pool.setPassword(target.password());
        pool.setMaximumPoolSize(size);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setMaxLifetime(MAX_LIFETIME.toMillis());
        pool.setIdleTimeout(IDLE_TIMEOUT.toMillis());
        pool.setKeepaliveTime(KEEP_ALIVE.toMillis());
        pool.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        Vendor.of(url).missingIn(url, settings.socketTimeout()).forEach(pool::addDataSourceProperty);
        return pool;
    }

    private HikariDataSource overridden(HikariDataSource pool, String prefix) {
        binder.bind(prefix, Bindable.ofInstance(pool));
        return pool;
    }
}
