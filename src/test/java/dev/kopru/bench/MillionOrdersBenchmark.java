package dev.kopru.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.process.KopruProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A million orders in 256 MB, by the packaged jar: with {@code -Dkopru.bench.million=true}, because it takes long. */
@Tag("benchmark")
@EnabledIfSystemProperty(named = "kopru.bench.million", matches = "true")
class MillionOrdersBenchmark {

    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    @Test
    void aMillionOrdersTakeNoMoreMemoryThanAFew(@TempDir Path home) throws Exception {
        print(
                "%-22s %10s %10s %12s %14s %12s",
                "-Xmx256m", "seconds", "orders/s", "ms/order", "heap after GC", "peak RSS");
        double few = millisAnOrder(60_000, home);
        double million = millisAnOrder(1_000_000, home);
        print("%-22s %10.2f", "a million / 60,000", million / few);
    }

    private static double millisAnOrder(int orders, Path home) throws Exception {
        try (Schemas schemas = TestDatabase.fresh()) {
            GeneratedShop.fill(schemas, orders);
            Path log = home.resolve("gc-" + orders + ".log");
            long peak = 0;
            try (KopruProcess kopru =
                    KopruProcess.importingOrders(schemas, home, List.of("-Xmx256m", "-Xlog:gc:file=" + log))) {
                while (kopru.isAlive()) {
                    peak = Math.max(peak, peakMegabytes(kopru.pid()));
                    Thread.sleep(500);
                }
                assertThat(kopru.exitCode()).as(kopru::output).isZero();
            }
            double seconds = Objects.requireNonNull(new JdbcTemplate(schemas.own())
                    .queryForObject(
                            "SELECT TIMESTAMPDIFF(MICROSECOND, START_TIME, END_TIME) / 1e6 FROM BATCH_JOB_EXECUTION",
                            Double.class));
            print(
                    "%,-22d %10.1f %,10.0f %12.3f %11d MB %9d MB",
                    orders, seconds, orders / seconds, seconds * 1000 / orders, heapAfterCollections(log), peak);
            return seconds * 1000 / orders;
        }
    }

    /** The most that was left in use in the second half of the run. */
    private static long heapAfterCollections(Path log) throws IOException {
        List<Long> sizes = AFTER_COLLECTION
                .matcher(Files.readString(log))
                .results()
                .map((MatchResult size) -> Long.parseLong(size.group(1)))
                .toList();
        return sizes.stream()
                .skip(sizes.size() / 2)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static long peakMegabytes(long pid) {
        try {
            return PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")))
                    .results()
                    .mapToLong(peak -> Long.parseLong(peak.group(1)) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // Ended a moment ago, or no Linux.
            return 0;
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
