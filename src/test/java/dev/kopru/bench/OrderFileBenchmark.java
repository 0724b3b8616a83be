package dev.kopru.bench;

import static dev.kopru.bench.MeasuredService.heapInUse;
import static dev.kopru.bench.MeasuredService.print;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A million order lines from a file against a plain batched copy of the same rows, side by side on the same server; in 256 MB
 * with {@code "-Dtest.jvm.arguments=-Xmx256m -XX:+UseSerialGC"}.
 */
@Tag("benchmark")
class OrderFileBenchmark {

    private static final int LINES = Integer.getInteger("kopru.bench.lines", 1_000_000);
    private static final int LINES_OF_ORDER = 3;
    private static final int ORDERS = (LINES + LINES_OF_ORDER - 1) / LINES_OF_ORDER;
    private static final int ROUNDS = Integer.getInteger("kopru.bench.file-rounds", 1);
    private static final double TARGET = 0.60;
    // So much is asserted; a machine that does other work beside it measures less.
    private static final double LOWEST_RATIO = 0.2;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void importsLinesFromAFileNearlyAsFastAsAPlainCopyOfTheirRows() throws Exception {
        try (Schemas schemas = TestDatabase.fresh();
                Schemas copy = TestDatabase.fresh()) {
            GeneratedShop.fill(schemas, ORDERS);
            Path file = folder.resolve("orders.csv");
            GeneratedOrderFile.write(new JdbcTemplate(schemas.store()), file, ORDERS);
            try (MeasuredService kopru = MeasuredService.on(schemas, "kopru.csv.max-file-size=2GB")) {
                measure(kopru, file, schemas, copy);
            }
        }
    }

    private static void measure(MeasuredService kopru, Path file, Schemas schemas, Schemas copy) throws Exception {
        List<Cost> plain = new ArrayList<>();
        List<Cost> keeping = new ArrayList<>();
        List<Cost> imported = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            OrderImportBenchmark.empty(copy);
            Cost copied = Cost.of(() -> new PlainCopy(schemas.store(), copy.accounting()).run());
            OrderImportBenchmark.empty(schemas);
            String taken = Long.toString(kopru.take("orders", file));
            Cost written = kopru.cost("OrderImportJob", Map.of("import", taken));
            assertThat(OrderImportBenchmark.count(schemas))
                    .isEqualTo(OrderImportBenchmark.count(copy))
                    .isEqualTo(ORDERS);
            // The first round only warms up.
            if (round > 0) {
                plain.add(copied);
                keeping.add(copied.plus(PlainKeeping.of(schemas, copy)));
                imported.add(written);
            }
        }
        report(file, Cost.median(plain), Cost.median(keeping), Cost.median(imported));
    }

    private static void report(Path file, Cost plain, Cost keeping, Cost imported) throws IOException {
        double ratio = plain.seconds() / imported.seconds();
        print("%-46s %10s %12s", "OrderImportJob, %,d lines from a file".formatted(LINES), "seconds", "lines/s");
        row("plain batched JDBC copy, one thread", plain);
        row("OrderImportJob, file of " + (Files.size(file) >> 20) + " MB", imported);
        row("the copy that keeps links, contents and words, and tells", keeping);
        BenchTable.row("orders from a file", plain, imported, TARGET);
        BenchTable.row(
                "orders from a file, against a copy that keeps and tells what Köprü does", keeping, imported, TARGET);
        print(
                "%-46s %7d MB of %d MB",
                "heap in use after a collection",
                heapInUse(),
                Runtime.getRuntime().maxMemory() >> 20);
        assertThat(ratio).as("ratio of the job to the plain copy").isGreaterThan(LOWEST_RATIO);
    }

    private static void row(String what, Cost cost) {
        print("%-46s %10.2f %,12.0f", what, cost.seconds(), LINES / cost.seconds());
        print(
                "%-46s %10.2f Java, %.2f server",
                "  processor milliseconds for 1,000 orders", cost.java() * 1e6 / ORDERS, cost.server() * 1e6 / ORDERS);
    }
}
