package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kopru.fixture.PartsOfARun;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Jobs and runs over the API. */
class RunsApiTests extends ApiTest {

    private static final String START = "/api/jobs/TestJob/runs";

    @AfterEach
    void calm() {
        second.failure = null;
        second.gate = null;
    }

    @Test
    void startsARunAndTellsWhereItIs() throws Exception {
        Answer started = post(START, "");

        assertThat(started.status()).isEqualTo(202);
        assertThat(started.header("Location")).matches("/api/runs/\\d+");
        JsonNode run = ended(started.header("Location"));
        assertThat(run.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(run.get("trigger").asString()).isEqualTo("api");
        assertThat(run.get("startedBy").asString()).isEqualTo("admin");
        assertThat(run.get("read").asLong()).isEqualTo(7);
        assertThat(run.get("written").asLong()).isEqualTo(5);
        assertThat(run.get("unchanged").asLong()).isEqualTo(1);
        assertThat(run.get("rejected").asLong()).isEqualTo(1);
        assertThat(run.get("notices").asLong()).isEqualTo(2);
        assertThat(run.get("failure").isNull()).isTrue();
        assertThat(run.get("restartOf").isNull()).isTrue();
        assertThat(run.get("parameters").isEmpty()).isTrue();
        assertThat(run.get("durationMs").asLong()).isNotNegative();
        assertThat(run.get("steps").get(0).get("name").asString()).isEqualTo("first");
        assertThat(run.get("steps").get(0).get("notices").asLong()).isEqualTo(2);
        assertThat(run.get("steps").get(1).get("notices").asLong()).isZero();
        assertThat(run.get("steps").get(1).get("written").asLong()).isEqualTo(2);
    }

    @Test
    void refusesASecondRunAndSaysWhichOneIsInTheWay() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        second.gate = gate;
        String first = post(START, "").header("Location");

        Answer refused = post(START, "", "Accept-Language", "en");
        gate.countDown();
        ended(first);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().get("detail").asString())
                .contains("run " + first.substring("/api/runs/".length()))
                .contains(" on ")
                .contains(" since ");
    }

    @Test
    void restartsAFailedRunWhereItWasAndTellsTheRootCauseFirst() throws Exception {
        second.failure = chained(12);
        String location = post(START, "").header("Location");
        JsonNode failed = ended(location);
        assertThat(failed.get("status").asString()).isEqualTo("FAILED");
        assertThat(failed.get("failure").asString())
                .startsWith("IllegalStateException: link 12")
                .contains("link 1\n");
        assertThat(failed.get("failureText").asString())
                .isEqualTo(
                        "Beklenmeyen bir hata: IllegalStateException: link 12. Ayrıntısı failure alanında ve günlükte;"
                                + " nedenini giderip yeniden başlatın.");
        assertThat(get(location, "Accept-Language", "en")
                        .json()
                        .get("failureText")
                        .asString())
                .startsWith("Something unexpected: IllegalStateException: link 12.");
        assertThat(failed.get("read").asLong()).isEqualTo(5);
        second.failure = null;

        Answer restarted = post(location + "/restart", "");

        assertThat(restarted.status()).isEqualTo(202);
        JsonNode run = ended(restarted.header("Location"));
        assertThat(run.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(run.get("trigger").asString())
                .isEqualTo("restart of run " + failed.get("id").asLong());
        assertThat(run.get("restartOf").asLong()).isEqualTo(failed.get("id").asLong());
        assertThat(run.get("read").asLong()).isEqualTo(2);
        assertThat(run.get("steps")).hasSize(1);
        assertThat(post(location + "/restart", "").status()).isEqualTo(409);
        assertThat(post(restarted.header("Location") + "/restart", "").status()).isEqualTo(409);
    }

    @Test
    void tellsThePartsOfARunPageByPageAndWhyOneLagsBehind(@Autowired JdbcTemplate own) throws Exception {
        PartsOfARun run = PartsOfARun.begun(own, 8_801, Instant.now());
        try {
            run.part(1, "COMPLETED", 500L, 400L, 1_000, 1_000L).shared(1, "isci:12", 1, 0);
            run.part(2, "STARTED", 100L, null, 500, 1_000L).shared(2, "isci:12", 1, 3_600);
            run.part(3, "STARTING", null, null, 0, 1_000L).shared(3, null, 0, 0);

            JsonNode first =
                    get("/api/runs/8801/parts?size=2", "Accept-Language", "en").json();

            assertThat(first.get("total").asLong()).isEqualTo(3);
            JsonNode silent = first.get("items").get(1);
            assertThat(silent.get("step").asString()).isEqualTo("images");
            assertThat(silent.get("part").asInt()).isEqualTo(2);
            assertThat(silent.get("status").asString()).isEqualTo("WAITING");
            assertThat(silent.get("worker").asString()).isEqualTo("isci:12");
            assertThat(silent.get("ownNode").asBoolean()).isFalse();
            assertThat(silent.get("read").asLong()).isEqualTo(500);
            assertThat(silent.get("expected").asLong()).isEqualTo(1_000);
            assertThat(silent.get("secondsLeft").isNull()).isTrue();
            assertThat(silent.get("perSecond").isNull()).isTrue();
            assertThat(silent.get("lag").asString()).isEqualTo("PART_LOST");
            assertThat(silent.get("lagText").asString())
                    .isEqualTo(
                            "There has been no word from isci:12 for 1 hour; the part waits for the next node that is free.");
            JsonNode second = get("/api/runs/8801/parts?size=2&after="
                            + first.get("next").asString())
                    .json();
            assertThat(second.get("items")).hasSize(1);
            assertThat(second.get("items").get(0).get("status").asString()).isEqualTo("WAITING");
            assertThat(second.get("items").get(0).get("worker").isNull()).isTrue();
            assertThat(second.get("next").isNull()).isTrue();
            assertThat(get("/api/runs/8801")
                            .json()
                            .get("steps")
                            .get(0)
                            .get("parts")
                            .asInt())
                    .isEqualTo(3);
        } finally {
            run.remove();
        }
    }

    @Test
    void aRunWithoutPartsHasNoneAndOneThatIsNotThereIsNotFound() throws Exception {
        String location = post(START, "").header("Location");
        assertThat(ended(location).get("steps").get(0).get("parts").asInt()).isZero();

        assertThat(get(location + "/parts").json().get("items")).isEmpty();
        assertThat(get("/api/runs/999999/parts").status()).isEqualTo(404);
    }

    @Test
    void givesUpAFailedRun() throws Exception {
        second.failure = chained(1);
        String location = post(START, "").header("Location");
        ended(location);

        Answer abandoned = post(location + "/abandon", "");

        assertThat(abandoned.json().get("status").asString()).isEqualTo("ABANDONED");
        assertThat(post(location + "/restart", "").status()).isEqualTo(409);
        assertThat(post(location + "/stop", "").status()).isEqualTo(409);
    }

    @Test
    void knowsOnlyTheParametersItKnows() throws Exception {
        Answer unknown = post(START, "{\"onyl\": \"retries\"}", "Accept-Language", "en");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().get("detail").asString()).contains("\"onyl\"");
        assertThat(post(START, "{\"only\": \"live\"}").status()).isEqualTo(400);
        assertThat(post(START, "{\"full\": \"yes\"}").status()).isEqualTo(400);
        assertThat(post(START, "[1]").status()).isEqualTo(400);

        Answer started = post(START, "{\"only\": \"retries\"}");

        assertThat(started.status()).isEqualTo(202);
        assertThat(ended(started.header("Location"))
                        .get("parameters")
                        .get("only")
                        .asString())
                .isEqualTo("retries");
    }

    @Test
    void tellsTimesInUtcWhateverTheZoneOfTheMachine() throws Exception {
        TimeZone machine = TimeZone.getDefault();
        Instant now = Instant.now();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            String location = post(START, "").header("Location");
            ended(location);
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            JsonNode run = get(location).json();
            JsonNode step = run.get("steps").get(1);
            for (JsonNode time :
                    new JsonNode[] {run.get("startedAt"), run.get("endedAt"), step.get("startedAt"), step.get("endedAt")
                    }) {
                assertThat(time.asString()).endsWith("Z");
                assertThat(Instant.parse(time.asString())).isCloseTo(now, within(30, ChronoUnit.SECONDS));
            }
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @Test
    void listsRunsPageByPageAndByStatus() throws Exception {
        ended(post(START, "").header("Location"));
        ended(post(START, "").header("Location"));

        JsonNode page = get("/api/runs?job=TestJob&page=0&size=1").json();
        JsonNode next = get("/api/runs?job=TestJob&page=1&size=1").json();

        assertThat(page.get("items")).hasSize(1);
        assertThat(page.get("size").asInt()).isEqualTo(1);
        assertThat(page.get("total").asInt()).isGreaterThan(1);
        assertThat(next.get("items").get(0).get("id").asLong())
                .isLessThan(page.get("items").get(0).get("id").asLong());
        assertThat(get("/api/runs?status=completed").json().get("total").asInt())
                .isPositive();
        assertThat(get("/api/runs?status=STARTING").json().get("total").asInt()).isZero();
        assertThat(get("/api/runs?status=done").status()).isEqualTo(400);
        assertThat(get("/api/runs?page=-1").status()).isEqualTo(400);
        assertThat(get("/api/runs?size=100000").json().get("code").asString()).isEqualTo("PARAMETER_OUT_OF_RANGE");
        assertThat(get("/api/runs?stauts=FAILED").json().get("code").asString()).isEqualTo("UNKNOWN_PARAMETER");
    }

    @Test
    void showsTheJobsWithTimerLastAndNextRun() throws Exception {
        String location = post(START, "").header("Location");
        ended(location);

        JsonNode job = get("/api/jobs").json().get("items").get(0);

        assertThat(job).isEqualTo(get("/api/jobs/TestJob").json());
        assertThat(job.get("job").asString()).isEqualTo("TestJob");
        assertThat(job.get("timer").get("every").asString()).isEqualTo("PT5M");
        assertThat(job.get("timer").get("enabled").asBoolean()).isTrue();
        assertThat("/api/runs/" + job.get("lastRun").get("id").asLong()).isEqualTo(location);
        assertThat(Instant.parse(job.get("nextRun").asString()))
                .isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(300));
        assertThat(job.has("openRetries")).isTrue();
    }

    @Test
    void keepsWhoDidWhat() throws Exception {
        String location = post(START, "").header("Location");
        ended(location);

        JsonNode entry = get("/api/audit?size=1").json().get("items").get(0);

        assertThat(entry.get("person").asString()).isEqualTo("admin");
        assertThat(entry.get("action").asString()).isEqualTo("start run");
        assertThat(entry.get("subject").asString()).isEqualTo("TestJob");
        assertThat(location).endsWith(entry.get("detail").asString().substring("run ".length()));
    }

    private static RuntimeException chained(int links) {
        RuntimeException failure = new IllegalStateException("link " + links);
        for (int link = links - 1; link >= 1; link--) {
            failure = new IllegalStateException("link " + link, failure);
        }
        return failure;
    }
}
