package dev.kopru.demo;

import dev.kopru.demo.world.Batch;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A neighbour's schema: filled in one transaction while all its tables are empty, else left alone. */
final class DemoSide {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    DemoSide(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Fills the schema if it is empty; answers how many rows were written. */
    int fillIfEmpty(Consumer<Batch> filling) {
        if (!isEmpty()) {
            return 0;
        }
        var batch = new Batch(jdbc);
        transaction.executeWithoutResult(status -> filling.accept(batch));
        return batch.count();
    }

    boolean isEmpty() {
        // The history of migrations, under whatever name, is the one table that may have rows.
        List<String> tables = jdbc.queryForList(
                """
                SELECT t.table_name FROM information_schema.tables t
                WHERE t.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                  AND NOT EXISTS (SELECT 1 FROM information_schema.columns c
                                  WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name
                                    AND c.column_name = 'installed_rank')
                """,
                String.class);
        return tables.stream().allMatch(this::isEmpty);
    }

    private boolean isEmpty(String table) {
        return jdbc.queryForList("SELECT 1 FROM `" + table + "` LIMIT 1").isEmpty();
    }
}
