package dev.kopru.stockcard.image.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.ImageRecipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes are, a picture or a reason comes out, in time and in little memory.
 *
 * <p>By hand with {@code -Dkopru.fuzz.pictures=100000}, and {@code -Dkopru.fuzz.folder} for further pictures to begin with.
 */
class FuzzedPicturesTests {

    private static final int PICTURES = Integer.getInteger("kopru.fuzz.pictures", 300);
    private static final long SEED = Long.getLong("kopru.fuzz.seed", 20261127);
    private static final String FOLDER = System.getProperty("kopru.fuzz.folder", "");
    private static final int MEGABYTES = Integer.getInteger("kopru.fuzz.megabytes", 64);
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Two children's lives, each with its grace, its start and a machine that is busy. */
    private static final Duration LONGEST_OF_ALL = LONGEST.multipliedBy(2).plusSeconds(20);

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private long slowestNanos;

    @Test
    void anythingAtAllIsMadeOrRefusedInTimeAndMemory() throws Exception {
        MutatedPictures pictures = new MutatedPictures(SEED, FOLDER);
        long before = heapInUse();
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try (ImageChildren children = new ImageChildren(orders(), MEGABYTES)) {
            for (int done = 0; done < PICTURES; done += 100) {
                List<Future<?>> some = new ArrayList<>();
                for (int n = done; n < Math.min(PICTURES, done + 100); n++) {
                    byte[] picture = pictures.next();
                    some.add(pool.submit(() -> make(children, picture)));
                }
                for (Future<?> one : some) {
                    one.get();
                }
            }
        } finally {
            pool.shutdown();
        }
        long grown = heapInUse() - before;
        System.out.println(String.format(
                Locale.ROOT,
                "%,d pictures of %d seeds: %s; slowest %.1f s, heap grown by %,d KB",
                PICTURES,
                pictures.seeds(),
                outcomes,
                slowestNanos / 1e9,
                grown >> 10));
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(PICTURES);
        assertThat(outcomes).as("a fuzz that damages nothing, or all").containsKeys("made", "IMAGE_CORRUPT");
        assertThat(Duration.ofNanos(slowestNanos)).isLessThan(LONGEST_OF_ALL);
        assertThat(grown).as("growth of the heap").isLessThan(16 << 20);
    }

    private static Orders orders() {
        return new Orders(
                new ImageRecipe(List.of(150, 450, 1000), 85, ImageRecipe.Transparency.KEEP, false),
                50_000_000,
                30_000_000,
                LONGEST);
    }

    private void make(ImageChildren children, byte[] picture) {
        long began = System.nanoTime();
        String outcome;
        try {
            children.make(picture, 2);
            outcome = "made";
        } catch (BadImageException e) {
            outcome = e.reason().code();
        }
        long took = System.nanoTime() - began;
        synchronized (outcomes) {
            outcomes.merge(outcome, 1, Integer::sum);
            slowestNanos = Math.max(slowestNanos, took);
        }
    }

    private static long heapInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
