package dev.kopru.crash.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.crash.nodes.OtherVersion;
import dev.kopru.process.KopruProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of the processes that make them, the pictures are those that one process makes, each once. */
@EnabledIfEnvironmentVariable(named = "KOPRU_TEST_RABBITMQ", matches = ".+")
@EnabledIfEnvironmentVariable(named = "KOPRU_TEST_DATASOURCE_URL", matches = ".+")
class PartitionsIT extends SharedWork {

    @Test
    void partsInOneProcessMakeWhatIsMadeInOne() throws Exception {
        try (SharedExport export = shared(List.of("--kopru.partitioning=local"))) {
            mustEnd(export, export.manager());

            sameAsAlone(export);
            assertThat(export.number("SELECT COUNT(*) FROM BATCH_STEP_EXECUTION WHERE STEP_NAME LIKE 'images:%'"))
                    .isEqualTo(PARTS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void workersMakeWhatOneProcessMakes(int count) throws Exception {
        try (SharedExport export = shared()) {
            List<KopruProcess> workers = export.workers(
                    IntStream.rangeClosed(1, count).mapToObj(n -> "worker-" + n).toArray(String[]::new));
            KopruProcess manager = export.manager();

            await(export, "all workers make pictures", () -> workers.stream().allMatch(export::hasPart));

            mustEnd(export, manager);
            sameAsAlone(export);
        }
    }

    @Test
    void aWorkerOfOtherSizesMakesNoPictureAndSaysWhy() throws Exception {
        try (SharedExport export = shared()) {
            KopruProcess other =
                    SharedRuns.ready(export.begun("other", KopruProcess.JAR, "--kopru.stockcard.images.sizes=77,333"));
            KopruProcess manager = export.manager();
            await(export, "it says why", () -> other.output()
                    .contains("is left to other nodes: the settings of this node are others"));

            mustEnd(export, manager);
            assertThat(other.output()).doesNotContain("images:1 of run 1 is worked on here");
            sameAsAlone(export);
        }
    }

    @Test
    void aWorkerThatWouldPutPicturesElsewhereMakesNoneAndSaysWhy(@TempDir Path elsewhere) throws Exception {
        try (SharedExport export = shared()) {
            KopruProcess other = SharedRuns.ready(
                    export.begun("other", KopruProcess.JAR, "--kopru.store.media-folder=" + elsewhere));
            KopruProcess manager = export.manager();
            await(export, "it says why", () -> other.output()
                    .contains("is left to other nodes: what this node makes would not come to where"));

            mustEnd(export, manager);
            assertThat(elsewhere).isEmptyDirectory();
            sameAsAlone(export);
        }
    }

    @Test
    void aManagerThatSeesNoPictureRejectsNoneThatAWorkerSees(@TempDir Path unmounted) throws Exception {
        try (SharedExport export = shared()) {
            export.workers("seeing");

            mustEnd(export, export.manager("--kopru.stockcard.images.folder=" + unmounted));

            sameAsAlone(export);
        }
    }

    @Test
    void aWorkerThatIsKilledInItsPartCostsNothing() throws Exception {
        try (SharedExport export = shared()) {
            KopruProcess one = export.workers("one", "other").get(0);
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
            KopruProcess one = export.workers("one", "other").get(0);
            KopruProcess manager = export.manager();
            await(export, "the worker makes pictures", () -> export.hasPart(one) && export.filesMade() > CARDS / 2);

            signal(one, "STOP");
            try {
                mustEnd(export, manager);
            } finally {
                signal(one, "CONT");
            }
            await(export, "it sees that it has lost its part", () -> one.output()
                    .contains("could not be saved"));
            sameAsAlone(export);
            mustEnd(export, export.manager());
            sameAsAlone(export);
        }
    }

    /** Else all others would wait in vain for the rows that it has locked, for as long as it hangs. */
    @Test
    void aWorkerThatHangsInTheMiddleOfAChangeFailsNoRun() throws Exception {
        try (SharedExport export = shared()) {
            KopruProcess one = export.workers("one", "other").get(0);
            KopruProcess manager = export.manager();
            await(export, "the worker has a part", () -> export.hasPart(one));
            hangInAChange(export, one);
            try {
                mustEnd(export, manager);
                assertThat(export.number("SELECT COUNT(*) FROM run"))
                        .as(export::said)
                        .isEqualTo(1);
            } finally {
                signal(one, "CONT");
            }
            assertThat(export.said()).contains("which a silent node had left open");
            sameAsAlone(export);
        }
    }

    private static void hangInAChange(SharedExport export, KopruProcess worker) throws Exception {
        String changing = "SELECT COUNT(*) FROM information_schema.innodb_trx t"
                + " JOIN performance_schema.session_connect_attrs a ON a.processlist_id = t.trx_mysql_thread_id"
                + " WHERE a.attr_name = 'kopru' AND t.trx_rows_modified > 0 AND a.attr_value ="
                + " (SELECT MAX(session_mark) FROM step_part WHERE node LIKE '%:" + worker.pid() + "')";
        signal(worker, "STOP");
        for (int tries = 0; !stays(export, changing); tries++) {
            assertThat(tries)
                    .as("moments at which it was in the middle of no change")
                    .isLessThan(500);
            signal(worker, "CONT");
            Thread.sleep(13);
            signal(worker, "STOP");
        }
    }

    /** The server shows transactions as they were a tenth of a second ago. */
    private static boolean stays(SharedExport export, String changing) throws InterruptedException {
        Thread.sleep(150);
        return export.number(changing) > 0;
    }

    @Test
    void aBrokerThatIsStartedAgainLosesNoPart() throws Exception {
        try (SharedExport export = shared()) {
            KopruProcess one = export.workers("one", "other").get(0);
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
            KopruProcess one = export.workers("one", "other").get(0);
            KopruProcess manager = export.manager();
            await(export, "the worker makes pictures", () -> export.hasPart(one) && export.filesMade() > CARDS / 2);

            manager.kill();

            mustEnd(export, export.manager());
            sameAsAlone(export);
        }
    }

    /** As while an update goes from node to node. */
    @Test
    void aWorkerOfAnotherVersionTakesNothingAndTheManagerWorksAloneUntilOneOfItsOwnIsThere() throws Exception {
        try (SharedExport export = shared()) {
            KopruProcess other = export.worker("other", OtherVersion.of("99.0.0", folder()));
            KopruProcess same = export.worker("same", KopruProcess.JAR);
            signal(same, "STOP"); // not there yet
            KopruProcess manager = export.manager();

            await(export, "the manager makes pictures", () -> export.hasPart(manager) && export.filesMade() > PARTS);
            await(export, "the other one says why it does not", () -> other.output()
                    .contains("are left alone: they belong to version"));
            signal(same, "CONT");
            await(export, "a worker of its version makes pictures", () -> export.hasPart(same));

            mustEnd(export, manager);
            assertThat(other.output()).doesNotContain("is worked on here");
            sameAsAlone(export);
        }
    }

    private static void signal(KopruProcess process, String signal) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
