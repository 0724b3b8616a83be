package dev.kopru.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages files in all the ways that are known from the field: nothing is lost, nothing is read as anything else.
 *
 * <p>By hand for longer, and with real files: {@code -Dkopru.fuzz.minutes=30 -Dkopru.fuzz.folder=...}.
 */
class FileFuzzTests {

    private static final long SEED = 20_261_101;
    private static final int FILES = 10;
    private static final Duration MINUTES = Duration.ofMinutes(Long.getLong("kopru.fuzz.minutes", 0));

    @Test
    void aDamagedFileIsReadRightOrRefusedAndNothingOfItIsLost(@TempDir Path folder) throws IOException {
        long seed = Long.getLong("kopru.fuzz.seed", SEED);
        Random random = new Random(seed);
        FuzzRun run = new FuzzRun(folder.resolve("damaged.csv"));
        for (FuzzFile file : shuffled(FuzzSeeds.all(seed), random).subList(0, FILES)) {
            run.damage(file, random);
        }
        run.forgetFiles();
        long until = System.nanoTime() + MINUTES.toNanos();
        while (System.nanoTime() < until) {
            for (FuzzFile file : shuffled(furtherFiles(random), random)) {
                run.damage(file, random);
            }
            run.forgetFiles();
        }
        System.out.println(run.figures());
        assertThat(run.findings()).as(run.figures()).isEmpty();
    }

    private static List<FuzzFile> furtherFiles(Random random) throws IOException {
        List<FuzzFile> files = new ArrayList<>(FuzzSeeds.all(random.nextLong()));
        String real = System.getProperty("kopru.fuzz.folder");
        if (real != null) {
            files.addAll(FuzzFolder.files(Path.of(real)));
        }
        return files;
    }

    private static List<FuzzFile> shuffled(List<FuzzFile> files, Random random) {
        List<FuzzFile> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
