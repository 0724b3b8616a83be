package dev.kopru.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one table of what was measured against a yardstick: each row is printed, and stands in {@code target/bench.md}. */
public final class BenchTable {

    private static final Path FILE = Path.of(System.getProperty("basedir", "."), "target", "bench.md");
    private static final List<String> HEAD = List.of(
            "| what | yardstick, s | Köprü, s | ratio | target | ratio of processor time |",
            "|---|---:|---:|---:|---:|---:|");

    private BenchTable() {}

    /** Takes the place of an earlier row of the same name; higher ratios are better. */
    public static synchronized void row(String what, Cost yardstick, Cost ours, double target) throws IOException {
        String begin = "| " + what + " |";
        List<String> rows = new ArrayList<>(Files.exists(FILE) ? Files.readAllLines(FILE) : HEAD);
        rows.removeIf(row -> row.startsWith(begin));
        rows.add(begin
                + String.format(
                        Locale.ROOT,
                        " %.2f | %.2f | %.2f | ≥ %.2f | %s |",
                        yardstick.seconds(),
                        ours.seconds(),
                        yardstick.seconds() / ours.seconds(),
                        target,
                        ofProcessor(yardstick, ours)));
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, rows);
        HEAD.forEach(System.out::println);
        System.out.println(rows.get(rows.size() - 1));
    }

    private static String ofProcessor(Cost yardstick, Cost ours) {
        double most = ours.java() + ours.server();
        return most > 0 ? String.format(Locale.ROOT, "%.2f", (yardstick.java() + yardstick.server()) / most) : "";
    }
}
