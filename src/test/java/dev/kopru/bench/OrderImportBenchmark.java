package dev.kopru.bench;

import static dev.kopru.bench.MeasuredService.heapInUse;
import static dev.kopru.bench.MeasuredService.print;
import static dev.kopru.bench.MeasuredService.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** OrderImportJob against a plain copy of the same rows, side by side on the same server. */
@Tag("benchmark")
class OrderImportBenchmark {

    private static final int ORDERS = Integer.getInteger("kopru.bench.orders", 60_000);
    private static final int ROUNDS = Integer.getInteger("kopru.bench.rounds", 3);
    private static final double TARGET = 0.80;
    // So much is asserted; a machine that does other work beside it measures less.
    private static final double LOWEST_RATIO = 0.25;

    @Test
    void importsOrdersNearlyAsFastAsAPlainCopyOfTheirRows() throws Exception {
        try (Schemas schemas = TestDatabase.fresh();
                Schemas copy = TestDatabase.fresh()) {
            GeneratedShop.fill(schemas, ORDERS);
            try (MeasuredService kopru = MeasuredService.on(schemas)) {
                measure(kopru, schemas, copy);
            }
        }
    }

    private static void measure(MeasuredService kopru, Schemas schemas, Schemas copy) throws Exception {
        List<Cost> plain = new ArrayList<>();
        List<Cost> keeping = new ArrayList<>();
        List<Cost> imported = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            empty(copy);
            Cost copied = Cost.of(() -> new PlainCopy(schemas.store(), copy.accounting()).run());
            empty(schemas);
            Cost written = kopru.cost("OrderImportJob");
            assertThat(count(schemas)).isEqualTo(count(copy)).isEqualTo(ORDERS);
            // The first round only warms up.
            if (round > 0) {
                plain.add(copied);
                keeping.add(copied.plus(PlainKeeping.of(schemas, copy)));
                imported.add(written);
            }
        }
        new JdbcTemplate(schemas.own()).execute("DELETE FROM reader_cursor");
        double again = kopru.run("OrderImportJob");
        double nothingNew = kopru.run("OrderImportJob");
        Cost yardstick = Cost.median(plain);
        Cost ours = Cost.median(imported);
        double ratio = yardstick.seconds() / ours.seconds();
        print("%-46s %10s %12s", "OrderImportJob, %,d orders x 3 lines".formatted(ORDERS), "seconds", "orders/s");
        row("plain batched JDBC copy, one thread", yardstick.seconds());
        row("OrderImportJob", ours.seconds());
        row("OrderImportJob, all read again, all unchanged", again);
        print("%-46s %10.2f", "OrderImportJob, nothing new", nothingNew);
        print("%-46s %10.2f", "ratio of the job to the plain copy", ratio);
        print("%-46s %s", "yardstick", yardstick);
        print("%-46s %s", "OrderImportJob", ours);
        BenchTable.row("orders", yardstick, ours, TARGET);
        BenchTable.row(
                "orders, against a copy that keeps and tells what Köprü does", Cost.median(keeping), ours, TARGET);
        print("%-46s %7d MB", "heap in use after a collection", heapInUse());
        assertThat(ratio).as("ratio of the job to the plain copy").isGreaterThan(LOWEST_RATIO);
    }

    /** As if nothing had been imported yet. */
    static void empty(Schemas schemas) {
        JdbcTemplate own = new JdbcTemplate(schemas.own());
        Stream.of(
                        "order_link",
                        "order_content",
                        "record_word",
                        "order_payment",
                        "contact_name",
                        "account_of_customer",
                        "account_begun",
                        "notice",
                        "reader_cursor")
                .forEach(table -> own.execute("TRUNCATE " + table));
        new JdbcTemplate(schemas.store()).execute("TRUNCATE shop_order_document");
        JdbcTemplate accounting = new JdbcTemplate(schemas.accounting());
        Stream.of("sales_order", "sales_order_line", "sales_order_payment", "number_series")
                .forEach(table -> accounting.execute("TRUNCATE " + table));
        Stream.of("account_card", "stock_card", "stock_variant")
                .forEach(table -> accounting.execute("DELETE FROM " + table + " WHERE changed_at > '2025-01-01'"));
    }

    static long count(Schemas schemas) {
        Long count = new JdbcTemplate(schemas.accounting())
                .queryForObject("SELECT COUNT(DISTINCT order_id) FROM sales_order_line", Long.class);
        return count == null ? 0 : count;
    }

    private static void row(String what, double seconds) {
        print("%-46s %10.2f %,12.0f", what, seconds, ORDERS / seconds);
    }
}
