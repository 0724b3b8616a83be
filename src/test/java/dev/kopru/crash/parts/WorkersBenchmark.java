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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final int FEWER_CARDS = Integer.getInteger("kopru.bench.broker-images", 360);
    private static final int MORE_ROUNDS = Integer.getInteger("kopru.bench.broker-rounds", 5);
    private static final int PARTS = 4;
    private static final int READINGS = 240;
    private static final int SIDE = 1600;
    private static final double TARGET_OF_TWO = 1.7;
    private static final double TARGET_OVER_RABBIT = 0.95;
    // So much is asserted; a machine that does other work beside it measures less.
    private static final double LOWEST_OF_TWO = 1.2;
    private static final double LOWEST_OVER_RABBIT = 0.8;

    @Test
    void tellsHowMuchFasterTwoNodesAre(@TempDir Path folder) throws Exception {
        Path images = photographs(Files.createDirectories(folder.resolve("images")), CARDS);
        try (Team one = team(folder.resolve("one"), images, CARDS, overRabbit());
                Team two = team(folder.resolve("two"), images, CARDS, overRabbit(), "worker")) {
            List<Cost> ofOne = new ArrayList<>();
            List<Cost> ofTwo = new ArrayList<>();
            List<Cost> ofOneProcessor = new ArrayList<>();
            List<Cost> ofTwoProcessors = new ArrayList<>();
            byte[] photo = Files.readAllBytes(images.resolve(MarkedCards.file(0)));
            for (int round = 0; round <= ROUNDS; round++) {
                double byOne = one.cost().seconds();
                double byTwo = two.cost().seconds();
                assertThat(two.files()).isEqualTo(one.files());
                // The first round only warms up.
                if (round > 0) {
                    ofOne.add(Cost.of(byOne));
                    ofTwo.add(Cost.of(byTwo));
                    ofOneProcessor.add(Cost.of(secondsOfReading(photo, 1)));
                    ofTwoProcessors.add(Cost.of(secondsOfReading(photo, 2)));
                }
            }
            BenchTable.row(
                    "photographs read, two threads against one: what the machine has",
                    Cost.median(ofOneProcessor),
                    Cost.median(ofTwoProcessors),
                    TARGET_OF_TWO);
            Cost byOneNode = Cost.median(ofOne);
            Cost byTwoNodes = Cost.median(ofTwo);
            BenchTable.row("pictures, two nodes against one", byOneNode, byTwoNodes, TARGET_OF_TWO);
            assertThat(byOneNode.seconds() / byTwoNodes.seconds())
                    .as("two nodes to one")
                    .isGreaterThan(LOWEST_OF_TWO);
        }
    }

    /**
     * The same work takes the same process up to a fifth longer from round to round, and one of two that do the same may be
     * the quicker one all its life: so they take turns, the quickest round of each counts, and a third that uses no broker
     * either says how much of a difference means nothing.
     */
    @Test
    void tellsThatTheBrokerCostsLittle(@TempDir Path folder) throws Exception {
        Path images = photographs(Files.createDirectories(folder.resolve("images")), FEWER_CARDS);
        List<String> alone = List.of("--kopru.partitioning=local");
        try (Team local = team(folder.resolve("local"), images, FEWER_CARDS, alone);
                Team again = team(folder.resolve("again"), images, FEWER_CARDS, alone);
                Team one = team(folder.resolve("one"), images, FEWER_CARDS, overRabbit())) {
            List<Cost> costs = leastCosts(List.of(local, again, one));
            BenchTable.row(
                    "pictures, one process against another that does the same: what the clock can tell",
                    costs.get(0),
                    costs.get(1),
                    1);
            BenchTable.row(
                    "pictures, one node over RabbitMQ against none", costs.get(0), costs.get(2), TARGET_OVER_RABBIT);
            assertThat(costs.get(0).seconds() / costs.get(2).seconds())
                    .as("a node over RabbitMQ to one without")
                    .isGreaterThan(LOWEST_OVER_RABBIT);
        }
    }

    /** Of each team, in the same order. */
    private static List<Cost> leastCosts(List<Team> teams) throws Exception {
        List<List<Cost>> costs = new ArrayList<>();
        teams.forEach(team -> costs.add(new ArrayList<>()));
        List<Integer> turns = IntStream.range(0, teams.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        for (int round = 0; round <= MORE_ROUNDS; round++) {
            for (int turn : turns) {
                Cost cost = teams.get(turn).cost();
                assertThat(teams.get(turn).files()).isEqualTo(teams.get(0).files());
                // The first round only warms up.
                if (round > 0) {
                    costs.get(turn).add(cost);
                }
            }
            Collections.reverse(turns);
        }
        System.out.println(costs);
        return costs.stream().map(Cost::least).toList();
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

    /** A node works on one picture at a time, so that each has a processor of its own. */
    private static Team team(Path folder, Path images, int cards, List<String> partitioning, String... workers)
            throws Exception {
        Stream<String> alike = Stream.of("--kopru.partitions=" + PARTS, "--kopru.stockcard.images.at-once=1");
        return new Team(
                folder,
                images,
                cards,
                Stream.concat(partitioning.stream(), alike).toList(),
                workers);
    }

    private static List<String> overRabbit() {
        Broker broker = Broker.fresh(UUID.randomUUID().toString());
        return Stream.concat(Stream.of("--kopru.partitioning=rabbit"), broker.settings().stream())
                .toList();
    }

    /** One for each card, all of them alike: smooth with some noise, as a camera's are. */
    private static Path photographs(Path folder, int cards) throws IOException {
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
        for (int n = 1; n < cards; n++) {
            Files.copy(first, folder.resolve(MarkedCards.file(n)));
        }
        return folder;
    }
}
