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

/** StockCardExportJob without images against a plain copy of the same rows, side by side on the same server. */
@Tag("benchmark")
class StockCardExportBenchmark {

    private static final String JOB = "StockCardExportJob";
    private static final int CARDS = Integer.getInteger("kopru.bench.cards", 10_000);
    private static final int ROUNDS = Integer.getInteger("kopru.bench.rounds", 3);
    private static final double TARGET = 0.75;
    // So much is asserted; a machine that does other work beside it measures less.
    private static final double LOWEST_RATIO = 0.4;
    private static final List<String> SHOP = List.of(
            "shop_product",
            "shop_product_category",
            "shop_category",
            "shop_variant",
            "shop_variant_option",
            "shop_product_option",
            "shop_option",
            "shop_option_value",
            "shop_price");

    @Test
    void publishesCardsNearlyAsFastAsAPlainCopyOfTheirRows() throws Exception {
        try (Schemas schemas = TestDatabase.fresh();
                Schemas copy = TestDatabase.fresh()) {
            GeneratedCards.fill(schemas, CARDS);
            try (MeasuredService kopru = MeasuredService.on(schemas)) {
                measure(kopru, schemas, copy);
            }
        }
    }

    private static void measure(MeasuredService kopru, Schemas schemas, Schemas copy) throws Exception {
        List<Cost> plain = new ArrayList<>();
        List<Cost> exported = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            empty(copy);
            Cost copied = Cost.of(() -> new PlainCardCopy(schemas.accounting(), copy.store()).run());
            empty(schemas);
            Cost written = kopru.cost(JOB);
            for (String table : SHOP) {
                assertThat(count(schemas, table)).as(table).isEqualTo(count(copy, table));
            }
            // The first round only warms up.
            if (round > 0) {
                plain.add(copied);
                exported.add(written);
            }
        }
        double nothingNew = kopru.run(JOB);
        new JdbcTemplate(schemas.own()).execute("DELETE FROM reader_cursor");
        double compared = kopru.run(JOB);
        Cost yardstick = Cost.median(plain);
        Cost ours = Cost.median(exported);
        double ratio = yardstick.seconds() / ours.seconds();
        print("%-58s %10s %12s", "%s, %,d cards x 4 variants x 2 prices".formatted(JOB, CARDS), "seconds", "cards/s");
        row("plain batched JDBC copy, one thread", yardstick.seconds());
        row(JOB, ours.seconds());
        row(JOB + ", all compared, all unchanged", compared);
        print("%-58s %10.2f", JOB + ", nothing new", nothingNew);
        print("%-58s %10.2f", "ratio of the job to the plain copy", ratio);
        print("%-58s %s", "yardstick", yardstick);
        print("%-58s %s", JOB, ours);
        BenchTable.row("stock cards", yardstick, ours, TARGET);
        print("%-58s %7d MB", "heap in use after a collection", heapInUse());
        assertThat(ratio).as("ratio of the job to the plain copy").isGreaterThan(LOWEST_RATIO);
    }

    /** As if nothing had been published yet. */
    private static void empty(Schemas schemas) {
        JdbcTemplate own = new JdbcTemplate(schemas.own());
        Stream.of("card_link", "sku_link", "reader_cursor").forEach(table -> own.execute("TRUNCATE " + table));
        JdbcTemplate store = new JdbcTemplate(schemas.store());
        SHOP.forEach(table -> store.execute("TRUNCATE " + table));
    }

    private static long count(Schemas schemas, String table) {
        Long count = new JdbcTemplate(schemas.store()).queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
        return count == null ? 0 : count;
    }

    private static void row(String what, double seconds) {
        print("%-58s %10.2f %,12.0f", what, seconds, CARDS / seconds);
    }
}
