package dev.kopru.bench;

import static dev.kopru.bench.MeasuredService.heapInUse;
import static dev.kopru.bench.MeasuredService.print;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** InventorySyncJob against plain upserts of the same rows, side by side on the same server. */
@Tag("benchmark")
class InventorySyncBenchmark {

    private static final String JOB = "InventorySyncJob";
    private static final int SKUS = Integer.getInteger("kopru.bench.skus", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("kopru.bench.stock-rounds", 3);
    private static final double TARGET = 0.80;
    // So much is asserted; a machine that does other work beside it measures less.
    private static final double LOWEST_RATIO = 0.25;

    @Test
    void showsStockNearlyAsFastAsPlainUpsertsOfItsRows() throws Exception {
        try (Schemas schemas = TestDatabase.fresh();
                Schemas copy = TestDatabase.fresh()) {
            GeneratedStock.fill(schemas, SKUS);
            try (MeasuredService kopru = MeasuredService.on(schemas)) {
                measure(kopru, schemas, copy);
            }
        }
    }

    private static void measure(MeasuredService kopru, Schemas schemas, Schemas copy) throws Exception {
        List<Cost> plain = new ArrayList<>();
        List<Cost> shown = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            new JdbcTemplate(copy.store()).execute("TRUNCATE shop_stock");
            Cost copied = Cost.of(() -> new PlainStockCopy(schemas.accounting(), copy.store()).run());
            empty(schemas);
            Cost written = kopru.cost(JOB);
            assertThat(sum(schemas)).isEqualTo(sum(copy));
            // The first round only warms up.
            if (round > 0) {
                plain.add(copied);
                shown.add(written);
            }
        }
        double nothingNew = kopru.run(JOB);
        new JdbcTemplate(schemas.accounting())
                .update("UPDATE warehouse_stock SET on_hand = on_hand + 1, changed_at = UTC_TIMESTAMP(6)"
                        + " WHERE sku LIKE 'SKU-____%77'");
        double changed = kopru.run(JOB);
        assertThat(sum(schemas)).isEqualTo(sum(copy) + SKUS / 100);
        double readAgain = kopru.run(JOB);
        new JdbcTemplate(schemas.own()).execute("DELETE FROM reader_cursor");
        double compared = kopru.run(JOB);
        Cost yardstick = Cost.median(plain);
        Cost ours = Cost.median(shown);
        double ratio = yardstick.seconds() / ours.seconds();
        print("%-58s %10s %12s", "%s, %,d SKUs".formatted(JOB, SKUS), "seconds", "SKUs/s");
        row("plain batched JDBC upserts, one thread", yardstick.seconds(), SKUS);
        row(JOB + ", first publication", ours.seconds(), SKUS);
        row(JOB + ", full comparison, all unchanged", compared, SKUS);
        row(JOB + ", 1% changed", changed, SKUS / 100);
        row(JOB + ", the same 1% read again in the look-back", readAgain, SKUS / 100);
        print("%-58s %10.2f", JOB + ", nothing changed", nothingNew);
        print("%-58s %10.2f", "ratio of the job to the plain upserts", ratio);
        print("%-58s %s", "yardstick", yardstick);
        print("%-58s %s", JOB, ours);
        BenchTable.row("stock, first publication", yardstick, ours, TARGET);
        print("%-58s %7d MB", "heap in use after a collection", heapInUse());
        assertThat(ratio).as("ratio of the job to the plain upserts").isGreaterThan(LOWEST_RATIO);
    }

    /** As if nothing had been shown yet. */
    private static void empty(Schemas schemas) {
        JdbcTemplate own = new JdbcTemplate(schemas.own());
        Stream.of("stock_figure", "stock_watch", "reader_cursor").forEach(table -> own.execute("TRUNCATE " + table));
        new JdbcTemplate(schemas.store()).execute("TRUNCATE shop_stock");
    }

    private static long sum(Schemas schemas) {
        Long sum = new JdbcTemplate(schemas.store()).queryForObject("SELECT SUM(quantity) FROM shop_stock", Long.class);
        return sum == null ? 0 : sum;
    }

    private static void row(String what, double seconds, int skus) {
        print("%-58s %10.2f %,12.0f", what, seconds, skus / seconds);
    }
}
