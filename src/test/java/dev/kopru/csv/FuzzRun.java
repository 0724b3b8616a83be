package dev.kopru.csv;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.row.FuzzVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Damages files in every known way, one after the other, and keeps what was found. */
final class FuzzRun {

    /** A hang, not a machine that has others to serve. */
    private static final int SECONDS = 120;

    private static final int KEPT = 400;

    private final Path place;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "fuzz");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, List<ReadRecord>> right = new HashMap<>();
    private final Map<String, String> findings = new TreeMap<>();
    private final Map<String, Integer> times = new TreeMap<>();
    private @Nullable String refusal;
    private long files;
    private long damages;
    private long rows;
    private long refused;
    private long exact;
    private long rejected;
    private long untouchedRejected;
    private long told;
    private long wrong;
    private long lost;

    FuzzRun(Path place) {
        this.place = place;
    }

    Map<String, String> findings() {
        return findings;
    }

    String figures() {
        return "files " + files + ", mutations " + damages + ", rows " + rows + ", refused files " + refused
                + ", records as they were " + exact + ", rejected " + rejected + ", rejected though untouched "
                + untouchedRejected + ", told by a notice " + told + ", wrong " + wrong + ", lost " + lost + " "
                + times;
    }

    /** Files of the same name that come now are others. */
    void forgetFiles() {
        right.clear();
    }

    /** Once in every way. */
    void damage(FuzzFile file, Random random) throws IOException {
        List<ReadRecord> truth = right.get(file.name());
        if (truth == null) {
            truth = truth(file);
            right.put(file.name(), truth);
            files++;
        }
        for (FuzzWays.Way way : FuzzWays.ALL) {
            Damage damage = way.damaged(file, random);
            if (damage != null) {
                judge(damage, truth);
            }
        }
    }

    /** Whoever finds an undamaged file that is not read as it should be wants to see it. */
    private List<ReadRecord> truth(FuzzFile file) throws IOException {
        try {
            List<ReadRecord> truth = read(file, file.written().bytes());
            if (truth == null) {
                throw new AssertionError(file.name() + " is refused as it is: " + refusal);
            }
            FuzzTruth.check(file, truth);
            return truth;
        } catch (AssertionError e) {
            Files.write(
                    Files.createDirectories(Path.of("target", "fuzz")).resolve("undamaged.csv"),
                    file.written().bytes());
            throw e;
        }
    }

    private void judge(Damage damage, List<ReadRecord> truth) throws IOException {
        damages++;
        List<ReadRecord> read = read(damage.file(), damage.bytes());
        if (read == null) {
            refused++;
            return;
        }
        rows += read.stream().mapToLong(each -> each.group().rows().size()).sum();
        FuzzVerdict verdict = new FuzzVerdict(damage, truth, read).judged();
        exact += verdict.exact();
        rejected += verdict.rejected();
        untouchedRejected += verdict.untouchedRejected();
        told += verdict.told();
        wrong += verdict.wrong().size();
        lost += verdict.lost().size();
        note(damage, "wrong", verdict.wrong());
        note(damage, "lost", verdict.lost());
        if (verdict.untouchedRejected() > 0) {
            times.merge("(" + damage.what() + " rejects others)", verdict.untouchedRejected(), Integer::sum);
        }
    }

    private void note(Damage damage, String what, List<String> details) throws IOException {
        if (details.isEmpty()) {
            return;
        }
        int count = times.merge(damage.what() + ": " + what, 1, Integer::sum);
        if (count <= 3 && findings.size() < KEPT) {
            String name = damage.what().replaceAll("\\W+", "-") + "-" + what + "-" + count + ".csv";
            Files.write(Files.createDirectories(Path.of("target", "fuzz")).resolve(name), damage.bytes());
            findings.put(name, damage.file().name() + " " + damage.file().profile() + ": " + details);
        }
    }

    /** Null when the file is refused. */
    private @Nullable List<ReadRecord> read(FuzzFile file, byte[] bytes) throws IOException {
        Files.write(place, bytes);
        try {
            return reader.submit(() -> file.kind().reader().read(place, file.profile()))
                    .get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CsvFileException refused
                    && !String.valueOf(refused.getMessage()).isBlank()) {
                refusal = refused.getMessage();
                return null;
            }
            throw new AssertionError(file.name() + " of " + bytes.length + " bytes", e);
        } catch (TimeoutException | InterruptedException e) {
            throw new AssertionError(file.name() + " of " + bytes.length + " bytes", e);
        }
    }
}
