package dev.kopru.crash.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.crash.MarkedCards;
import dev.kopru.crash.nodes.OtherVersion;
import dev.kopru.process.KopruProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the processes that make them, the pictures are those that one process makes, each once. */
@EnabledIfEnvironmentVariable(named = "KOPRU_TEST_RABBITMQ", matches = ".+")
@EnabledIfEnvironmentVariable(named = "KOPRU_TEST_DATASOURCE_URL", matches = ".+")
class PartitionsIT {

    private static final int CARDS = Integer.getInteger("kopru.parts.cards", 1200);
    private static final int PARTS = 4;
    private static final int FAILED = 1;
    private static final int TRIES = 3;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path images;

    @SuppressWarnings("NullAway.Init")
    private static MadeGoods alone;

    private final Broker broker = Broker.fresh(UUID.randomUUID().toString());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void makeAllInOneProcess(@TempDir Path folder) throws IOException {
        MarkedCards.draw(images, CARDS);
        try (SharedExport export = new SharedExport(folder, images, CARDS, List.of("--kopru.partitions=1"))) {
            KopruProcess process = export.manager();
            assertThat(process.exitCode()).as(export::said).isEqualTo(2);
            alone = export.made();
        }
        assertThat(alone.files()).hasSizeGreaterThan(CARDS);
    }

    @Test
    void partsInOneProcessMakeWhatIsMadeInOne() throws Exception {
        try (SharedExport export = new SharedExport(
                folder, images, CARDS, List.of("--kopru.partitioning=local", "--kopru.partitions=" + PARTS))) {
            mustEnd(export, export.manager());

            sameAsAlone(export);
            assertThat(export.number("SELECT COUNT(*) FROM BATCH_STEP_EXECUTION WHERE STEP_NAME LIKE 'images:%'"))
                    .isEqualTo(PARTS);
        }
    }

    @Test
    void twoWorkersMakeWhatOneProcessMakes() throws Exception {
        try (SharedExport export = shared()) {
            KopruProcess one = export.worker("one", KopruProcess.JAR);
            KopruProcess other = export.worker("other", KopruProcess.JAR);
            KopruProcess manager = export.manager();

            await(export, "both workers make pictures", () -> export.hasPart(one) && export.hasPart(other));

            mustEnd(export, manager);
            sameAsAlone(export);
        }
    }

    @Test
    void aWorkerThatIsKilledInItsPartCostsNothing() throws Exception {
        try (SharedExport export = shared()) {
            KopruProcess one = export.worker("one", KopruProcess.JAR);
            export.worker("other", KopruProcess.JAR);
            KopruProcess manager = export.manager();
            await(export, "the worker makes pictures", () -> export.hasPart(one) && export.filesMade() > CARDS / 2);

            one.kill();

            mustEnd(export, manager);
            sameAsAlone(export);
        }
    }

    @Test
    void aWorkerThatHangsHoldsUpNobodyAndSpoilsNothingWhenItWakesUp() throws Exception {
        try (SharedExport export = shared()) {
            KopruProcess one = export.worker("one", KopruProcess.JAR);
            export.worker("other", KopruProcess.JAR);
            KopruProcess manager = export.manager();
            await(export, "the worker makes pictures", () -> export.hasPart(one) && export.filesMade() > CARDS / 2);

            signal(one, "STOP");
            try {
                mustEnd(export, manager);
            } finally {
                signal(one, "CONT");
            }
            sameAsAlone(export);
            mustEnd(export, export.manager());
            sameAsAlone(export);
        }
    }

    @Test
    void aBrokerThatIsStartedAgainLosesNoPart() throws Exception {
        try (SharedExport export = shared()) {
            KopruProcess one = export.worker("one", KopruProcess.JAR);
            export.worker("other", KopruProcess.JAR);
            KopruProcess manager = export.manager();
            await(export, "the worker makes pictures", () -> export.hasPart(one) && export.filesMade() > CARDS / 2);

            broker.goAway();
            broker.comeBack();

            mustEnd(export, manager);
            sameAsAlone(export);
        }
    }

    @Test
    void aManagerThatIsKilledIsFollowedByAnother() throws Exception {
        try (SharedExport export = shared()) {
            KopruProcess one = export.worker("one", KopruProcess.JAR);
            export.worker("other", KopruProcess.JAR);
            KopruProcess manager = export.manager();
            await(export, "the worker makes pictures", () -> export.hasPart(one) && export.filesMade() > CARDS / 2);

            manager.kill();

            mustEnd(export, export.manager());
            sameAsAlone(export);
        }
    }

    @Test
    void aWorkerOfAnotherVersionTakesNothingAndTheManagerWorksAlone() throws Exception {
        try (SharedExport export = shared()) {
            KopruProcess other = export.worker("other", OtherVersion.of("99.0.0", folder));
            KopruProcess manager = export.manager();

            await(export, "pictures are made", () -> export.filesMade() > CARDS / 2);

            assertThat(export.hasPart(manager)).isTrue();
            mustEnd(export, manager);
            assertThat(other.output()).doesNotContain("is worked on here").contains("this node leaves it alone");
            sameAsAlone(export);
        }
    }

    private SharedExport shared() throws IOException {
        List<String> partitioning = Stream.concat(
                        Stream.of("--kopru.partitioning=rabbit", "--kopru.partitions=" + PARTS),
                        broker.settings().stream())
                .toList();
        return new SharedExport(folder, images, CARDS, partitioning);
    }

    private static void signal(KopruProcess process, String signal) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** A run that failed is gone on with, as the service does it by itself. */
    private static void mustEnd(SharedExport export, KopruProcess first) throws IOException {
        KopruProcess manager = first;
        int tries = 1;
        while (manager.exitCode() == FAILED && tries < TRIES) {
            manager = export.manager();
            tries++;
        }
        assertThat(manager.exitCode()).as(export::said).isNotEqualTo(FAILED);
    }

    private static void sameAsAlone(SharedExport export) {
        MadeGoods made = export.made();
        assertThat(made.files()).as("pictures").isEqualTo(alone.files());
        assertThat(made.rows()).isEqualTo(alone.rows());
        assertThat(made.counts()).as("counts of all runs").isEqualTo(alone.counts());
        assertThat(export.number("SELECT COUNT(*) FROM run_count WHERE read_count <> written + unchanged + rejected"))
                .as("runs that lost count")
                .isZero();
    }

    private static void await(SharedExport export, String what, Condition condition) throws Exception {
        Instant deadline = Instant.now().plus(LONGEST);
        while (!condition.holds()) {
            assertThat(Instant.now()).as(() -> what + ":\n" + export.said()).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    /** Something that will be so in a moment. */
    private interface Condition {
        boolean holds() throws IOException;
    }
}
