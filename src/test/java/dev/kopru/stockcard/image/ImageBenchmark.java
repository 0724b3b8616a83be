package dev.kopru.stockcard.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.bench.BenchTable;
import dev.kopru.bench.Cost;
import dev.kopru.stockcard.image.child.ImageChildren;
import dev.kopru.stockcard.image.child.Orders;
import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.ImageRecipe;
import dev.kopru.stockcard.image.pixel.MadeImage;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three sizes of large photographs, against programs that are made for it, on the same files and cores. */
@Tag("benchmark")
class ImageBenchmark {

    private static final int IMAGES = Integer.getInteger("kopru.bench.images", 24);
    private static final int ROUNDS = Integer.getInteger("kopru.bench.image-rounds", 3);
    private static final double TARGET = 1.7;
    private static final int SIDE = 3000;
    private static final List<Integer> SIZES = List.of(150, 450, 1000);

    @Test
    void makesImagesAsFastAsTheProgramsThatAreMadeForIt(@TempDir Path folder) throws Exception {
        List<Path> files = draw(folder);
        Orders orders = new Orders(
                new ImageRecipe(SIZES, 85, ImageRecipe.Transparency.KEEP, false),
                50_000_000,
                30_000_000,
                Duration.ofSeconds(30));
        try (ImageChildren children = new ImageChildren(orders, 192)) {
            compare(files, children);
        }
    }

    private static void compare(List<Path> files, ImageChildren children) throws Exception {
        print("%-58s %10s %12s", "%d JPEGs of %d x %d to 3 sizes".formatted(IMAGES, SIDE, SIDE), "seconds", "images/s");
        seconds(files, file -> () -> made(children, file));
        double own = median(files, file -> () -> made(children, file));
        row("Köprü, decoded once for all sizes", own);
        double vips = program("vipsthumbnail, once a size", "vipsthumbnail", files, ImageBenchmark::vipsthumbnail);
        program("ImageMagick, once a size", "magick-or-convert", files, ImageBenchmark::imageMagick);
        if (vips > 0) {
            print("%-58s %10.2f", "ratio of Köprü to vipsthumbnail", vips / own);
            BenchTable.row("pictures, against vipsthumbnail", Cost.of(vips), Cost.of(own), TARGET);
            assertThat(vips / own).as("Köprü against vipsthumbnail").isGreaterThan(0.8);
        }
    }

    private static Object made(ImageChildren children, Path file) throws IOException, BadImageException {
        for (MadeImage image : children.make(Files.readAllBytes(file), 2)) {
            Files.write(Path.of(file + "-" + image.size() + ".out"), image.content());
        }
        return file;
    }

    private static double program(String what, String name, List<Path> files, Function<Path, Callable<Object>> work)
            throws Exception {
        if (find(name) == null) {
            print("%-58s %10s", what, "not installed: no row of it");
            return 0;
        }
        double seconds = median(files, work);
        row(what, seconds);
        return seconds;
    }

    private static Callable<Object> vipsthumbnail(Path file) {
        return () -> {
            for (int size : SIZES) {
                run(List.of(
                        "vipsthumbnail", file.toString(), "-s", "" + size, "-o", file + "-v" + size + ".jpg[Q=85]"));
            }
            return file;
        };
    }

    private static Callable<Object> imageMagick(Path file) {
        return () -> {
            for (int size : SIZES) {
                String program = String.valueOf(find("magick-or-convert"));
                run(List.of(
                        program, file.toString(), "-thumbnail", size + "x" + size, "-quality", "85", file + "-m.jpg"));
            }
            return file;
        };
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command + " failed");
        }
    }

    private static double median(List<Path> files, Function<Path, Callable<Object>> work) throws Exception {
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(seconds(files, work));
        }
        return rounds.stream().sorted().toList().get(ROUNDS / 2);
    }

    /** On as many threads as there are processors. */
    private static double seconds(List<Path> files, Function<Path, Callable<Object>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            long began = System.nanoTime();
            for (Future<Object> done : pool.invokeAll(files.stream().map(work).toList())) {
                done.get();
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            pool.shutdown();
        }
    }

    /** Smooth with some noise, as a camera's are. */
    private static List<Path> draw(Path folder) throws IOException {
        Random random = new Random(7);
        List<Path> files = new ArrayList<>();
        for (int n = 0; n < IMAGES; n++) {
            BufferedImage photo = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    int noise = random.nextInt(12);
                    int red = (int) (120 + 100 * Math.sin((x + n * 90) / 300.0)) + noise;
                    int green = (int) (120 + 100 * Math.cos(y / 240.0)) + noise;
                    photo.setRGB(x, y, red << 16 | green << 8 | (x + y) * 200 / (2 * SIDE) + noise);
                }
            }
            Path file = folder.resolve("photo" + n + ".jpg");
            ImageIO.write(photo, "jpg", file.toFile());
            files.add(file);
        }
        return files;
    }

    private static @Nullable Path find(String program) {
        List<String> names = program.equals("magick-or-convert")
                ? List.of("/usr/bin/magick", "/usr/bin/convert")
                : List.of("/usr/bin/" + program);
        return names.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private static void row(String what, double seconds) {
        print("%-58s %10.2f %12.1f", what, seconds, IMAGES / seconds);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
