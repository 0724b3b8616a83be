package dev.kopru.crash.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.crash.MarkedCards;
import dev.kopru.process.KopruProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What one process makes of the cards and their pictures, against which is held what several make, whatever becomes of them. */
abstract class SharedWork {

    static final int CARDS = Integer.getInteger("kopru.parts.cards", 1200);
    static final int PARTS = Integer.getInteger("kopru.parts.parts", 4);
    private static final int FAILED = 1;
    private static final int TRIES = 3;
    private static final Duration LONGEST = Duration.ofMinutes(10).plusMillis(60L * CARDS);
    private static final Duration LOOK = Duration.ofMillis(20);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path images;

    @SuppressWarnings("NullAway.Init")
    private static MadeGoods alone;

    final Broker broker = Broker.fresh(UUID.randomUUID().toString());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void makeAllInOneProcess(@TempDir Path folder) throws Exception {
        MarkedCards.draw(images, CARDS);
        try (SharedExport export = new SharedExport(folder, images, CARDS, List.of("--kopru.partitions=1"))) {
            KopruProcess process = export.manager();
            assertThat(exitCode(export, process)).as(export::said).isEqualTo(2);
            alone = export.made();
        }
        assertThat(alone.files()).hasSizeGreaterThan(CARDS);
    }

    final Path folder() {
        return folder;
    }

    /** By all nodes. */
    final SharedExport shared() throws IOException {
        return shared(Stream.concat(Stream.of("--kopru.partitioning=rabbit"), broker.settings().stream())
                .toList());
    }

    /** @param partitioning who works on the parts */
    final SharedExport shared(List<String> partitioning) throws IOException {
        return new SharedExport(
                folder,
                images,
                CARDS,
                Stream.concat(Stream.of("--kopru.partitions=" + PARTS), partitioning.stream())
                        .toList());
    }

    /** A run that failed is gone on with, as the service does it by itself. */
    static void mustEnd(SharedRuns export, KopruProcess first) throws Exception {
        KopruProcess manager = first;
        int tries = 1;
        while (exitCode(export, manager) == FAILED && tries < TRIES) {
            manager = export.manager();
            tries++;
        }
        assertThat(manager.exitCode()).as(export::said).isNotEqualTo(FAILED);
    }

    private static int exitCode(SharedRuns export, KopruProcess manager) throws Exception {
        await(export, "the run ends", () -> !manager.isAlive());
        return manager.exitCode();
    }

    static MadeGoods sameGoodsAsAlone(SharedExport export) {
        MadeGoods made = export.made();
        assertThat(made.files()).as("pictures").isEqualTo(alone.files());
        assertThat(made.rows()).isEqualTo(alone.rows());
        return made;
    }

    static void sameAsAlone(SharedExport export) {
        MadeGoods made = sameGoodsAsAlone(export);
        assertThat(made.written()).as("written by all runs").isEqualTo(alone.written());
        if (export.number("SELECT COUNT(*) FROM run") == 1) {
            assertThat(made.rejected()).as("rejected by the run").isEqualTo(alone.rejected());
        }
        assertThat(export.number("SELECT COUNT(*) FROM run_count WHERE read_count <> written + unchanged + rejected"))
                .as("runs that lost count")
                .isZero();
    }

    static void await(SharedRuns export, String what, Condition condition) throws Exception {
        await(export, LONGEST, what, condition);
    }

    static void await(SharedRuns export, Duration longest, String what, Condition condition) throws Exception {
        await(export, longest, LOOK, what, condition);
    }

    /** @param look after so long it looks again */
    static void await(SharedRuns export, Duration longest, Duration look, String what, Condition condition)
            throws Exception {
        Instant deadline = Instant.now().plus(longest);
        while (!condition.holds()) {
            assertThat(Instant.now()).as(() -> what + ":\n" + export.said()).isBefore(deadline);
            Thread.sleep(look.toMillis());
        }
    }

    /** Something that will be so in a moment. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }
}
