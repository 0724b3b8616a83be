package dev.kopru.bench;

import static dev.kopru.bench.MeasuredService.print;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** OrderImportJob's full comparison over posted orders: all of them in both lists, and all of them older and still open. */
@Tag("benchmark")
class OrderComparisonBenchmark {

    private static final int ORDERS = Integer.getInteger("kopru.bench.orders", 100_000);
    private static final Map<String, String> FULL = Map.of("full", "true");

    @Test
    void comparesPostedOrdersInLessTimeThanTheyTookToBePostedAndChangesNothing() throws Exception {
        try (Schemas schemas = TestDatabase.fresh()) {
            GeneratedShop.fill(schemas, ORDERS);
            double posted;
            try (MeasuredService kopru = MeasuredService.on(schemas, "kopru.order.full-comparison.days=3650")) {
                posted = kopru.run("OrderImportJob");
                measured(kopru, schemas, posted, "OrderImportJob, full comparison of %,d orders");
            }
            try (MeasuredService kopru = MeasuredService.on(schemas, "kopru.order.full-comparison.days=1")) {
                measured(kopru, schemas, posted, "the same, all older and still open, of %,d orders");
            }
        }
    }

    private static void measured(MeasuredService kopru, Schemas schemas, double posted, String what) throws Exception {
        JdbcTemplate own = new JdbcTemplate(schemas.own());
        for (int round = 0; round < 2; round++) {
            double seconds = kopru.run("OrderImportJob", FULL);
            print("%-60s %10.2f s", what.formatted(ORDERS), seconds);
            print("%-60s %10.2f", "ratio to the time in which they were posted", seconds / posted);
            assertThat(own.queryForObject("SELECT compared FROM reconciliation", Long.class))
                    .isEqualTo(ORDERS);
            assertThat(own.queryForObject("SELECT COUNT(*) FROM reconciliation_difference", Long.class))
                    .isZero();
            assertThat(own.queryForObject(
                            "SELECT COALESCE(SUM(read_count), 0) FROM run_count WHERE run_id = (SELECT MAX(id) FROM run)",
                            Long.class))
                    .as("records read")
                    .isZero();
            assertThat(seconds).as("seconds").isLessThan(posted);
        }
    }
}
