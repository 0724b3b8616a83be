package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Timers over the API. */
class SchedulesApiTests extends ApiTest {

    private static final String TIMER = "/api/schedules/TestJob";

    @Autowired
    private JdbcTemplate own;

    @AfterEach
    void backToFile() throws Exception {
        call("DELETE", TIMER, "");
    }

    private Answer put(String change, String... headers) throws IOException, InterruptedException {
        return call("PUT", TIMER, change, headers);
    }

    @Test
    void showsTheFilesTimerWithItsComingTimes() throws Exception {
        JsonNode timer = get("/api/schedules").json().get("items").get(0);

        assertThat(timer.get("job").asString()).isEqualTo("TestJob");
        assertThat(timer.get("every").asString()).isEqualTo("PT5M");
        assertThat(timer.get("cron").isNull()).isTrue();
        assertThat(timer.get("enabled").asBoolean()).isTrue();
        assertThat(timer.get("ruledBy").asString()).isEqualTo("file");
        Instant next = Instant.parse(timer.get("next").asString());
        assertThat(timer.get("following")).hasSize(5);
        assertThat(Instant.parse(timer.get("following").get(0).asString())).isEqualTo(next.plus(Duration.ofMinutes(5)));
        assertThat(get("/api/jobs/TestJob").json().get("nextRun").asString()).isEqualTo(next.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "PT1M, PT1M",
        "1m, PT1M",
        "6h, PT6H",
        "P30D, PT720H",
        "400d, PT9600H",
        "90s, PT1M30S",
        "PT1H30M, PT1H30M"
    })
    void takesAnyIntervalFromOneMinuteUp(String every, String shown) throws Exception {
        Answer changed = put("{\"every\":\"" + every + "\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("every").asString()).isEqualTo(shown);
        assertThat(changed.json().get("ruledBy").asString()).isEqualTo("person");
        assertThat(changed.json().get("changedBy").asString()).isEqualTo("admin");
        assertThat(get(TIMER).json()).isEqualTo(changed.json());
    }

    @Test
    void takesAnIntervalWithoutAnyUpperLimit() throws Exception {
        for (String every : new String[] {"P999999999D", "PT2562047788015215H", "PT9223372036854775807S"}) {
            Answer changed = put("{\"every\":\"" + every + "\"}");
            assertThat(changed.status()).as(every).isEqualTo(200);
            assertThat(Instant.parse(changed.json().get("following").get(0).asString()))
                    .isAfter("2100-01-01T00:00:00Z");
        }
    }

    @Test
    void pausesAndResumesAndKeepsWhatIsLeftOut() throws Exception {
        put("{\"cron\":\"0 0 3 * * ?\",\"quietHours\":{\"from\":\"22:00\",\"until\":\"02:00\"}}");

        JsonNode paused = put("{\"enabled\":false}").json();

        assertThat(paused.get("enabled").asBoolean()).isFalse();
        assertThat(paused.get("next").isNull()).isTrue();
        assertThat(paused.get("following")).isEmpty();
        assertThat(paused.get("cron").asString()).isEqualTo("0 0 3 * * ?");
        JsonNode resumed = put("{\"enabled\":true}").json();
        assertThat(resumed.get("next").asString()).endsWith("T00:00:00Z");
        assertThat(resumed.get("following")).hasSize(5);
        assertThat(resumed.get("quietHours").get("until").asString()).startsWith("02:00");
        JsonNode file = call("DELETE", TIMER, "").json();
        assertThat(file.get("ruledBy").asString()).isEqualTo("file");
        assertThat(file.get("every").asString()).isEqualTo("PT5M");
        assertThat(file.get("quietHours").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'every':'PT59S'} | en az bir dakika olmalı; verilen: 59 saniye | at least one minute, but is 59 seconds",
                "{'every':'0'} | en az bir dakika | at least one minute",
                "{'every':'-5m'} | en az bir dakika | at least one minute",
                "{'every':'PT-5M'} | en az bir dakika | at least one minute",
                "{'every':5} | en az bir dakika | at least one minute",
                "{'every':'often'} | every okunamadı: \"often\" | every cannot be read: \"often\"",
                "{'every':''} | every okunamadı | every cannot be read",
                "{'every':'99999999999999999999d'} | every okunamadı | every cannot be read",
                "{'every':'9999999999999999d'} | every okunamadı | every cannot be read",
                "{'cron':'0 0 3 31 2 ?'} | hiçbir zaman çalışmaz | never fires",
                "{'cron':'0 0 3 * *'} | cron okunamadı | cron cannot be read",
                "{'cron':''} | cron okunamadı | cron cannot be read",
                "{'cron':'* * * * * ?'} | dakikada birden sık | more often than once a minute",
                "{'cron':'0 0 3 * * ?','every':'5m'} | ikisi birden değil | and not both",
                "{'quietHours':{'from':'22:00','until':'22:00'}} | Sessiz saatler | quiet hours",
                "{'quietHours':{'from':'25:00','until':'06:00'}} | quietHours okunamadı | quietHours cannot be read",
                "{'quietHours':{'from':'22:00'}} | quietHours okunamadı | quietHours cannot be read",
                "{'quietHours':'at night'} | quietHours okunamadı | quietHours cannot be read",
                "{'cron':'0 0 3 * * ?','quietHours':{'from':'22:00','until':'06:00'}} | hiçbir zaman çalışmaz | never fires",
                "{'enabled':'yes'} | enabled | enabled",
                "{'evry':'5m'} | \"evry\" diye bir alan yok | no field \"evry\""
            })
    void refusesWhatCannotBeATimerAndSaysWhy(String change, String turkish, String english) throws Exception {
        String json = change.replace('\'', '"');

        Answer tr = put(json, "Accept-Language", "tr");
        Answer en = put(json, "Accept-Language", "en");

        assertThat(tr.status()).isEqualTo(400);
        assertThat(tr.json().get("detail").asString()).contains(turkish);
        assertThat(en.status()).isEqualTo(400);
        assertThat(en.json().get("detail").asString()).contains(english);
        assertThat(get(TIMER).json().get("ruledBy").asString()).isEqualTo("file");
    }

    @Test
    void knowsNoOtherJobAndReadsOnlyJson() throws Exception {
        assertThat(call("PUT", "/api/schedules/NoJob", "{\"every\":\"5m\"}").status())
                .isEqualTo(404);
        assertThat(get("/api/schedules/NoJob").status()).isEqualTo(404);
        assertThat(call("DELETE", "/api/schedules/NoJob", "").status()).isEqualTo(404);
        assertThat(put("every 5 minutes").status()).isEqualTo(400);
        assertThat(put("").status()).isIn(400, 415);
        assertThat(put("[]").status()).isEqualTo(400);
    }

    @Test
    void recordsWhoChangedATimer() throws Exception {
        put("{\"every\":\"11m\"}");

        JsonNode entry = get("/api/audit").json().get("items").get(0);

        assertThat(entry.get("action").asString()).isEqualTo("change timer");
        assertThat(entry.get("person").asString()).isEqualTo("admin");
        assertThat(entry.get("subject").asString()).isEqualTo("TestJob");
        assertThat(entry.get("before").asString()).contains("PT5M");
        assertThat(entry.get("after").asString()).contains("PT11M");
    }

    @Test
    void healthShowsAJobThatMissedThreeIntervalsAndStaysUp() throws Exception {
        ended(post("/api/jobs/TestJob/runs", "").header("Location"));
        own.update("UPDATE job_timer SET changed_at = UTC_TIMESTAMP(6) - INTERVAL 1 DAY");
        own.update("UPDATE BATCH_JOB_EXECUTION SET END_TIME = UTC_TIMESTAMP(6) - INTERVAL 16 MINUTE");

        JsonNode health = awaitTimers("OVERDUE");

        assertThat(health.get("status").asString()).isEqualTo("UP");
        assertThat(health.get("components")
                        .get("timers")
                        .get("details")
                        .get("TestJob")
                        .asString())
                .startsWith("no run since ");
        ended(post("/api/jobs/TestJob/runs", "").header("Location"));
        awaitTimers("UP");
    }

    @Test
    void aFailedRunOfAPausedJobIsSaidToWaitByTheJobAndByHealth() throws Exception {
        put("{\"enabled\":false}");
        second.failure = new IllegalStateException("full disk");
        String run = post("/api/jobs/TestJob/runs", "").header("Location");
        ended(run);
        second.failure = null;

        JsonNode waiting = get("/api/jobs/TestJob").json().get("waiting");

        assertThat(run).endsWith("/" + waiting.get("runId").asLong());
        assertThat(waiting.get("reason").asString()).isEqualTo("JOB_PAUSED");
        assertThat(waiting.get("since").asString())
                .isEqualTo(get(run).json().get("endedAt").asString());
        JsonNode health = awaitTimers("WAITING");
        assertThat(health.get("status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/timers/details/TestJob").asString())
                .startsWith("run " + waiting.get("runId").asLong() + ", ")
                .contains("its job is paused")
                .contains("/restart");
        post(run + "/abandon", "");
        assertThat(get("/api/jobs/TestJob").json().get("waiting").isNull()).isTrue();
        awaitTimers("UP");
    }

    /** Health is remembered for some seconds. */
    private JsonNode awaitTimers(String status) throws Exception {
        Instant deadline = Instant.now().plusSeconds(20);
        while (true) {
            JsonNode health = get("/actuator/health").json();
            if (health.get("components").get("timers").get("status").asString().equals(status)) {
                return health;
            }
            assertThat(Instant.now()).as(health.toString()).isBefore(deadline);
            Thread.sleep(200);
        }
    }
}
