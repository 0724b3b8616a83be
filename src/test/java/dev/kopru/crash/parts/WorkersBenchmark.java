package dev.kopru.crash.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.bench.BenchTable;
import dev.kopru.bench.Cost;
import dev.kopru.crash.MarkedCards;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Photographs in three sizes, one processor a node: two nodes that work against one, and one that
 * takes its parts over RabbitMQ against one that does not. The node that begins a run works as well.
 * What two processors of this very machine bring against one, without any Köprü, is told beside them.
 */
@Tag("benchmark")
@EnabledIfEnvironmentVariable(
        named = "KOPRU_TEST_RABBITMQ",
        matches = ".+",
        disabledReason = "No RabbitMQ is beside it: src/test/rabbitmq/with-rabbitmq")
class WorkersBenchmark {

    private static final int CARDS = Integer.getInteger("kopru.bench.worker-images", 720);
    private static final int ROUNDS = Integer.getInteger("kopru.bench.worker-rounds", 2);
    private static final int PARTS = 4;
    private static final int READINGS = 240;
    private static final int SIDE = 1600;
    private static final double TARGET_OF_TWO = 1.7;
    private static final double TARGET_OVER_RABBIT = 0.95;
    // So much is asserted; a machine that does other work beside it measures less.
    private static final double LOWEST_OF_TWO = 1.2;
    private static final double LOWEST_OVER_RABBIT = 0.7;

    @Test
    void tellsHowMuchFasterTwoNodesAreAndThatTheBrokerCostsLittle(@TempDir Path folder) throws Exception {
        Path images = photographs(Files.createDirectories(folder.resolve("images")));
        try (Team local = team(folder.resolve("local"), images, List.of("--kopru.partitioning=local"));
                Team one = team(folder.resolve("one"), images, overRabbit());
                Team two = team(folder.resolve("two"), images, overRabbit(), "worker")) {
            List<Cost> ofLocal = new ArrayList<>();
            List<Cost> ofOne = new ArrayList<>();
            List<Cost> ofTwo = new ArrayList<>();
            List<Cost> ofOneProcessor = new ArrayList<>();
            List<Cost> ofTwoProcessors = new ArrayList<>();
            byte[] photo = Files.readAllBytes(images.resolve(MarkedCards.file(0)));
            for (int round = 0; round <= ROUNDS; round++) {
                Cost inOneProcess = Cost.of(local.seconds());
                Cost byOne = Cost.of(one.seconds());
                Cost byTwo = Cost.of(two.seconds());
                assertThat(one.files()).isEqualTo(local.files());
                assertThat(two.files()).isEqualTo(local.files());
                // The first round only warms up.
                if (round > 0) {
                    ofLocal.add(inOneProcess);
                    ofOne.add(byOne);
                    ofTwo.add(byTwo);
                    ofOneProcessor.add(Cost.of(secondsOfReading(photo, 1)));
                    ofTwoProcessors.add(Cost.of(secondsOfReading(photo, 2)));
                }
            }
            BenchTable.row(
                    "photographs read, two threads against one: what the machine has",
                    Cost.median(ofOneProcessor),
                    Cost.median(ofTwoProcessors),
                    TARGET_OF_TWO);
            tell(Cost.median(ofLocal), Cost.median(ofOne), Cost.median(ofTwo));
        }
    }

    /** The photograph, read as often by any number of threads, each its share. */
    private static double secondsOfReading(byte[] photo, int threads) throws Exception {
        Callable<Object> share = () -> {
            for (int n = 0; n < READINGS / threads; n++) {
                assertThat(ImageIO.read(new ByteArrayInputStream(photo)).getWidth())
                        .isEqualTo(SIDE);
            }
            return SIDE;
        };
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        try {
            long began = System.nanoTime();
            for (Future<Object> read : readers.invokeAll(Collections.nCopies(threads, share))) {
                read.get();
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            readers.shutdown();
        }
    }

    private static void tell(Cost local, Cost one, Cost two) throws IOException {
        BenchTable.row("pictures, two nodes against one", one, two, TARGET_OF_TWO);
        BenchTable.row("pictures, one node over RabbitMQ against none", local, one, TARGET_OVER_RABBIT);
        assertThat(one.seconds() / two.seconds()).as("two nodes to one").isGreaterThan(LOWEST_OF_TWO);
        assertThat(local.seconds() / one.seconds())
                .as("a node over RabbitMQ to one without")
                .isGreaterThan(LOWEST_OVER_RABBIT);
    }

    /** A node works on one picture at a time, so that each has a processor of its own. */
    private static Team team(Path folder, Path images, List<String> partitioning, String... workers) throws Exception {
        Stream<String> alike = Stream.of("--kopru.partitions=" + PARTS, "--kopru.stockcard.images.at-once=1");
        return new Team(
                folder,
                images,
                CARDS,
                Stream.concat(partitioning.stream(), alike).toList(),
                workers);
    }

    private static List<String> overRabbit() {
        Broker broker = Broker.fresh(UUID.randomUUID().toString());
        return Stream.concat(Stream.of("--kopru.partitioning=rabbit"), broker.settings().stream())
                .toList();
    }

    /** One for each card, all of them alike: smooth with some noise, as a camera's are. */
    private static Path photographs(Path folder) throws IOException {
        Random random = new Random(7);
        BufferedImage photo = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int noise = random.nextInt(12);
                int red = (int) (120 + 100 * Math.sin(x / 300.0)) + noise;
                int green = (int) (120 + 100 * Math.cos(y / 240.0)) + noise;
                photo.setRGB(x, y, red << 16 | green << 8 | (x + y) * 200 / (2 * SIDE) + noise);
            }
        }
        Path first = folder.resolve(MarkedCards.file(0));
        assertThat(ImageIO.write(photo, "jpg", first.toFile())).isTrue();
        for (int n = 1; n < CARDS; n++) {
            Files.copy(first, folder.resolve(MarkedCards.file(n)));
        }
        return folder;
    }
}
