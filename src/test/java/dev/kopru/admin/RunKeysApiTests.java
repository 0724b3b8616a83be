package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Work that has a key, and the states a run can be asked out of. */
class RunKeysApiTests extends ApiTest {

    private static final String START = "/api/jobs/TestJob/runs";

    @Autowired
    private JdbcTemplate own;

    @AfterEach
    void calm() {
        second.failure = null;
        second.gate = null;
    }

    @Test
    void theSameKeyAgainIsRefusedAndForcedIsAnotherRun() throws Exception {
        String key = "{\"key\": \"2024-03-01\"}";
        JsonNode first = ended(post(START, key).header("Location"));
        assertThat(first.get("status").asString()).isEqualTo("COMPLETED");

        Answer again = post(START, key, "Accept-Language", "en");
        Answer tekrar = post(START, key, "Accept-Language", "tr");
        Answer forced = post(START, "{\"key\": \"2024-03-01\", \"force\": true}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("detail").asString())
                .isEqualTo("The run with the key 2024-03-01 was completed already as run "
                        + first.get("id").asLong() + "; \"force\": true runs it once more.");
        assertThat(tekrar.json().get("detail").asString()).contains("zaten tamamlandı");
        assertThat(forced.status()).isEqualTo(202);
        JsonNode run = ended(forced.header("Location"));
        assertThat(run.get("parameters").get("key").asString()).isEqualTo("2024-03-01");
        assertThat(run.get("restartOf").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'key': ''} | key",
                "{'key': 7} | key",
                "{'force': true} | force",
                "{'key': 'a', 'force': 'yes'} | force",
                "{'run': 'a'} | \"run\""
            })
    void refusesKeysThatAreNone(String parameters, String named) throws Exception {
        Answer refused = post(START, parameters.replace('\'', '"'), "Accept-Language", "en");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").asString()).contains(named);
        assertThat(post(START, "{\"key\": \"" + "x".repeat(201) + "\"}").status())
                .isEqualTo(400);
    }

    @Test
    void anUnknownRunIsResolvedWithAReasonAndRestarted() throws Exception {
        second.failure = new IllegalStateException("lost");
        String run = post(START, "").header("Location");
        long id = ended(run).get("id").asLong();
        second.failure = null;
        assertThat(post(run + "/resolve", "{\"reason\": \"looked\"}").status())
                .as("FAILED")
                .isEqualTo(409);
        own.update(
                "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'UNKNOWN' WHERE JOB_EXECUTION_ID = ?"
                        + " AND STEP_NAME = 'second'",
                id);
        own.update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'UNKNOWN' WHERE JOB_EXECUTION_ID = ?", id);

        assertThat(post(run + "/restart", "").status()).isEqualTo(409);
        assertThat(post(run + "/resolve", "{}").status()).isEqualTo(400);
        Answer resolved = post(run + "/resolve", "{\"reason\": \"Defterlere bakıldı\"}");

        assertThat(resolved.status()).isEqualTo(200);
        assertThat(resolved.json().get("status").asString()).isEqualTo("FAILED");
        assertThat(resolved.json().get("failure").asString()).isEqualTo("Defterlere bakıldı");
        JsonNode again = ended(post(run + "/restart", "").header("Location"));
        assertThat(again.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(again.get("steps")).as("the first step was done").hasSize(1);
    }

    @Test
    void whatRunsIsStoppedAndNotRestartedResolvedOrGivenUp() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        second.gate = gate;
        String run = post(START, "").header("Location");

        assertThat(post(run + "/restart", "").status()).isEqualTo(409);
        assertThat(post(run + "/abandon", "").status()).isEqualTo(409);
        assertThat(post(run + "/resolve", "{\"reason\": \"x\"}").status()).isEqualTo(409);
        Answer stop = post(run + "/stop", "");
        assertThat(stop.status()).isEqualTo(202);
        gate.countDown();
        assertThat(ended(run).get("status").asString()).isEqualTo("STOPPED");
        Answer late = post(run + "/stop", "", "Accept-Language", "en");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asString()).contains("is stopped");
        assertThat(post("/api/runs/987654/stop", "").status()).isEqualTo(404);
        assertThat(post("/api/runs/987654/restart", "").status()).isEqualTo(404);
        assertThat(post("/api/jobs/NoJob/runs", "").status()).isEqualTo(404);
    }
}
