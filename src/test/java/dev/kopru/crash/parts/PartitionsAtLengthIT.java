package dev.kopru.crash.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.process.KopruProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Faults that last or come again and again, and a person who stops a run in the middle of them. */
@EnabledIfEnvironmentVariable(named = "KOPRU_TEST_RABBITMQ", matches = ".+")
@EnabledIfEnvironmentVariable(named = "KOPRU_TEST_DATASOURCE_URL", matches = ".+")
class PartitionsAtLengthIT extends SharedWork {

    /** As long as it is to be: {@code PT5M} outlasts every time-out there is. */
    private static final Duration BROKER_AWAY = Duration.parse(System.getProperty("kopru.parts.broker-away", "PT20S"));

    private static final int KILLS = Integer.getInteger("kopru.parts.kills", 3);
    private static final int LONGEST_UNTIL_KILLED = Integer.getInteger("kopru.parts.until-killed", 2000);

    @Test
    void aBrokerThatIsGoneForLongHoldsUpNoRunAndIsUsedAgainWhenItIsBack() throws Exception {
        try (SharedExport export = shared()) {
            List<KopruProcess> workers = export.workers("one", "other");
            KopruProcess manager = export.manager();
            await(
                    export,
                    "a worker makes pictures",
                    () -> export.hasPart(workers.get(0)) && export.filesMade() > PARTS);

            Instant back = Instant.now().plus(BROKER_AWAY);
            broker.goAway();
            try {
                await(export, "all notice it", () -> said(workers, "RabbitMQ cannot be used"));
                mustEnd(export, manager);
                sameAsAlone(export);
                while (Instant.now().isBefore(back)) {
                    Thread.sleep(100);
                }
            } finally {
                broker.comeBack();
            }
            await(export, "all speak to it again", () -> said(workers, "RabbitMQ answers again"));
            export.loseAllFiles();
            KopruProcess next = export.manager();
            await(export, "a worker makes pictures again", () -> workers.stream()
                    .anyMatch(export::hasPart));
            mustEnd(export, next);
            sameGoodsAsAlone(export);
        }
    }

    @Test
    void aRunThatAPersonStopsEndsOnAllNodesAndIsGoneOnWith() throws Exception {
        try (SharedExport export = shared()) {
            List<KopruProcess> workers = export.workers("one", "other");
            ServiceApi api = ServiceApi.onFreePort();
            KopruProcess service = export.service(api.port(), ServiceApi.PASSWORD);
            await(export, "the service is ready", () -> api.isReady() || !service.isAlive());
            api.start(SharedExport.JOB);
            await(export, "both workers make pictures", () -> workers.stream().allMatch(export::hasPart));
            long run = export.number("SELECT MAX(id) FROM run");

            api.stop(run);

            await(export, Duration.ofMinutes(1), "the run stops", () -> export.isEnded(run, "STOPPED"));
            assertThat(export.number("SELECT COUNT(*) FROM step_part WHERE ended_at IS NULL"))
                    .as("parts that somebody still works on")
                    .isZero();
            assertThat(export.number("SELECT COUNT(*) FROM BATCH_STEP_EXECUTION WHERE STATUS = 'STOPPED'"
                            + " AND STEP_NAME LIKE 'images:%'"))
                    .as("parts that were stopped")
                    .isPositive();
            api.restart(run);
            await(export, "it ends", () -> export.isEnded(export.number("SELECT MAX(id) FROM run"), "COMPLETED"));
            sameAsAlone(export);
        }
    }

    @Test
    void workersThatAreKilledAgainAndAgainCostNothing() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (SharedExport export = shared()) {
            // All of them beforehand: in the time that one takes to start, much of the work would be done.
            List<KopruProcess> workers = new ArrayList<>(export.workers(
                    IntStream.range(0, KILLS + 2).mapToObj(n -> "worker-" + n).toArray(String[]::new)));
            KopruProcess manager = export.manager();
            for (int killed = 0; killed < KILLS; killed++) {
                int next = killed;
                await(export, "a worker has a part (seed " + seed + ", kill " + killed + ")", () -> {
                    assertThat(manager.isAlive())
                            .as("no work is left after %s kills: take more cards", next)
                            .isTrue();
                    return workers.stream().anyMatch(export::hasPart);
                });
                Thread.sleep(random.nextInt(LONGEST_UNTIL_KILLED));
                KopruProcess victim =
                        workers.stream().filter(export::hasPart).findFirst().orElse(workers.get(0));
                victim.kill();
                workers.remove(victim);
            }
            mustEnd(export, manager);
            sameAsAlone(export);
        }
    }

    private static boolean said(List<KopruProcess> workers, String words) {
        return workers.stream().allMatch(worker -> worker.output().contains(words));
    }
}
