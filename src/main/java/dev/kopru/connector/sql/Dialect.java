package dev.kopru.connector.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.transaction.TransactionDefinition;

/** What the neighbours' databases do each in a way of their own; all else is the SQL files' business. */
enum Dialect {
    /** MariaDB as well: its driver is MySQL's. Row by row is only read where this fetch size is asked for. */
    MYSQL(Integer.MIN_VALUE, 65_535, TransactionDefinition.ISOLATION_REPEATABLE_READ, "\u0000", ErrorNumbers.MYSQL),

    /** Row by row is only read inside a transaction. Its texts have no zero. */
    POSTGRESQL(500, 65_535, TransactionDefinition.ISOLATION_REPEATABLE_READ, "", ErrorNumbers.POSTGRESQL),

    /** Takes 2,100 parameters with its own. REPEATABLE READ would lock out the accountants; SNAPSHOT locks out nobody. */
    SQLSERVER(500, 2_000, 4096, "", ErrorNumbers.SQLSERVER);

    private static final Map<String, Dialect> WORDS =
            Map.of("mysql", MYSQL, "mariadb", MYSQL, "postgresql", POSTGRESQL, "sqlserver", SQLSERVER);

    private final int fetchSize;
    private final int mostParameters;
    private final int snapshot;
    private final String least;
    private final ErrorNumbers errors;

    Dialect(int fetchSize, int mostParameters, int snapshot, String least, ErrorNumbers errors) {
        this.fetchSize = fetchSize;
        this.mostParameters = mostParameters;
        this.snapshot = snapshot;
        this.least = least;
        this.errors = errors;
    }

    /** By its word in {@code folder.yml}. */
    static Optional<Dialect> named(String word) {
        return Optional.ofNullable(WORDS.get(word.strip().toLowerCase(Locale.ROOT)));
    }

    /** By the address; MySQL where that says nothing else. */
    static Dialect of(DataSource database) {
        return at(database instanceof HikariDataSource pool ? String.valueOf(pool.getJdbcUrl()) : "");
    }

    static Dialect at(String url) {
        return told(url).orElse(MYSQL);
    }

    /** What the address says; empty where it says nothing that is known. */
    static Optional<Dialect> told(String url) {
        return WORDS.entrySet().stream()
                .filter(word -> url.startsWith("jdbc:" + word.getKey() + ":"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many rows come at a time while a result is followed. */
    int fetchSize() {
        return fetchSize;
    }

    /** As many parameters as one statement may have. */
    int mostParameters() {
        return mostParameters;
    }

    /** The isolation in which several results are from one snapshot. */
    int snapshot() {
        return snapshot;
    }

    /** A text before every key. */
    String least() {
        return least;
    }

    /** Whether a NULL without a type is sent as an object, which SQL Server's driver understands. */
    boolean sendsUntypedNull() {
        return this != SQLSERVER;
    }

    /** What its errors mean. */
    ErrorNumbers errors() {
        return errors;
    }
}
