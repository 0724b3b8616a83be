package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import dev.kopru.retry.RetryTable;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Rejected records over the API. */
class RetriesApiTests extends ApiTest {

    @Autowired
    RetryTable table;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void reject() {
        jdbc.sql("DELETE FROM retry_attempt").update();
        jdbc.sql("DELETE FROM retry_record").update();
        table.reject(
                ApiContext.JOB,
                1,
                List.of(
                        rejection("5812", "WEB-000231", "{\"total\": 10.50}"),
                        rejection("231", "WEB-77", "{\"total\": 3}")));
    }

    @AfterEach
    void calm() {
        second.gate = null;
    }

    @Test
    void listsRejectedRecordsInTheLanguageAskedFor() throws Exception {
        JsonNode turkish = get("/api/retries?job=TestJob&status=PENDING&reason=TEST_TOTAL&q=5812")
                .json();
        JsonNode english =
                get("/api/retries?q=WEB-000231", "Accept-Language", "en-GB").json();

        assertThat(turkish.get("total").asInt()).isEqualTo(1);
        assertThat(turkish.get("items").get(0).get("message").asString()).startsWith("Siparişin toplamı 10.05");
        assertThat(turkish.get("items").get(0).has("payload")).isFalse();
        assertThat(english.get("items").get(0).get("message").asString()).startsWith("The order's total is 10.05");
        assertThat(keys("/api/retries?q=web-")).containsExactlyInAnyOrder("231", "5812");
    }

    @Test
    void qMeansWhatPeopleTypeIntoTheSearchOfThePageAndBeginsIsTheSame() throws Exception {
        table.reject(
                ApiContext.JOB,
                1,
                List.of(
                        rejection("Y-2", "Y-2", "{\"customer\": {\"firstName\": \"Şule\"}}"),
                        rejection("Y-20", "Y-20", "{}"),
                        rejection("Y-21", "Y-21", "{}")));

        assertThat(keys("/api/retries?q=sule")).containsExactly("Y-2");
        assertThat(keys("/api/retries?begins=sule")).containsExactly("Y-2");
        assertThat(keys("/api/retries?q=Y-2")).containsExactly("Y-2", "Y-21", "Y-20");
        assertThat(keys("/api/retries?begins=Y-2")).containsExactly("Y-2", "Y-21", "Y-20");
        assertThat(keys("/api/retries?q=-2")).isEmpty();
    }

    @Test
    void listsOpenRecordsUnlessOthersAreAskedFor() throws Exception {
        jdbc.sql("UPDATE retry_record SET state = 'RESOLVED' WHERE record_key = '231'")
                .update();

        assertThat(keys("/api/retries")).containsExactly("5812");
        assertThat(keys("/api/retries?status=RESOLVED")).containsExactly("231");
        assertThat(keys("/api/retries?status=pending,resolved")).containsExactlyInAnyOrder("231", "5812");
        jdbc.sql("UPDATE retry_record SET state = 'GIVEN_UP' WHERE record_key = '5812'")
                .update();
        assertThat(keys("/api/retries")).containsExactly("5812");
        jdbc.sql("UPDATE retry_record SET state = 'DISCARDED' WHERE record_key = '5812'")
                .update();
        assertThat(keys("/api/retries")).isEmpty();
        assertThat(get("/api/retries?status=nonsense").status()).isEqualTo(400);
        assertThat(get("/api/retries?status=,").status()).isEqualTo(400);
    }

    private List<String> keys(String address) throws Exception {
        JsonNode items = get(address).json().get("items");
        return items.valueStream().map(item -> item.get("key").asString()).toList();
    }

    @Test
    void showsOneWithPayloadAndAllTries() throws Exception {
        Answer answer = get("/api/retries/" + id("5812"));

        assertThat(answer.response().body()).contains("\"payload\":{\"total\": 10.50}");
        JsonNode one = answer.json();
        assertThat(one.get("attempts").asInt()).isEqualTo(1);
        assertThat(one.get("status").asString()).isEqualTo("PENDING");
        assertThat(one.get("nextAttemptAt").asString()).endsWith("Z");
        assertThat(one.get("history")).hasSize(1);
        assertThat(one.get("history").get(0).get("succeeded").asBoolean()).isFalse();
    }

    @Test
    void replaysOneAndStartsTheJobForIt() throws Exception {
        Answer replayed = post("/api/retries/" + id("5812") + "/replay", "");

        assertThat(replayed.status()).isEqualTo(202);
        JsonNode run = ended("/api/runs/" + replayed.json().get("runId").asLong());
        assertThat(run.get("parameters").get("only").asString()).isEqualTo("retries");
    }

    @Test
    void replaysAGroupAndLeavesItToTheRunningRun() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        second.gate = gate;
        String running = post("/api/jobs/TestJob/runs", "").header("Location");

        Answer replayed = post("/api/retries/replay?job=TestJob&reason=TEST_TOTAL", "", "Accept-Language", "en");
        gate.countDown();
        ended(running);

        assertThat(replayed.status()).isEqualTo(202);
        assertThat(replayed.json().get("replayed").asInt()).isEqualTo(2);
        assertThat(replayed.json().get("runId").isNull()).isTrue();
        assertThat(replayed.json().get("note").asString()).contains("running or the next run");
    }

    @Test
    void discardsOnlyWithAReasonAndOnlyOnce() throws Exception {
        String one = "/api/retries/" + id("231");

        assertThat(post(one + "/discard", "{}").status()).isEqualTo(400);
        JsonNode discarded =
                post(one + "/discard", "{\"reason\": \"İki kez girilmiş\"}").json();
        Answer again = post(one + "/discard", "{\"reason\": \"x\"}");

        assertThat(discarded.get("status").asString()).isEqualTo("DISCARDED");
        assertThat(discarded.get("closedBy").asString()).isEqualTo("admin");
        assertThat(discarded.get("closeReason").asString()).isEqualTo("İki kez girilmiş");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("detail").asString()).contains("WEB-77");
    }

    @Test
    void correctsAPayloadAndKeepsTheFormerInTheAudit() throws Exception {
        String one = "/api/retries/" + id("231");

        JsonNode corrected = call("PUT", one + "/payload", "{\"total\": 3.10}").json();

        assertThat(corrected.get("payload").get("total").asDouble()).isEqualTo(3.1);
        assertThat(corrected.get("payloadEdited").asBoolean()).isTrue();
        JsonNode entry = get("/api/audit?size=1").json().get("items").get(0);
        assertThat(entry.get("action").asString()).isEqualTo("correct payload");
        assertThat(entry.get("before").asString()).isEqualTo("{\"total\": 3}");
        assertThat(entry.get("after").asString()).isEqualTo("{\"total\": 3.10}");
        Answer broken = call("PUT", one + "/payload", "{\"total\": ", "Accept-Language", "en");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().get("detail").asString()).contains("line 1");
    }

    @Test
    void aPayloadThatTheJobCannotReadIsRefusedInWordsAndNothingIsKept() throws Exception {
        String one = "/api/retries/" + id("231");
        String before = get(one).response().body();

        Answer turkish = call("PUT", one + "/payload", "{\"totl\": 3.10}");
        Answer english = call("PUT", one + "/payload", "{\"total\": \"3.419,50\"}", "Accept-Language", "en");

        assertThat(turkish.status()).isEqualTo(400);
        assertThat(turkish.json().get("code").asString()).isEqualTo("PAYLOAD_UNKNOWN_FIELD");
        assertThat(turkish.json().get("detail").asString()).isEqualTo("totl diye bir alan yok; doğrusu: total.");
        assertThat(english.status()).isEqualTo(400);
        assertThat(english.json().get("detail").asString()).startsWith("total: 3.419,50 is not a figure");
        assertThat(get(one).response().body()).isEqualTo(before);
    }

    @Test
    void aReplayNamesTheRunThatTakesItsRecordsAndHowManyTheyAre() throws Exception {
        JsonNode replayed = post("/api/retries/replay?job=TestJob", "", "Accept-Language", "en")
                .json();

        JsonNode run = ended("/api/runs/" + replayed.get("runId").asLong());
        String replay = run.get("parameters").get("replay").asString();
        assertThat(replayed.get("replayed").asInt()).isEqualTo(2);
        assertThat(replayed.get("note").asString())
                .isEqualTo("Asked for: 2. Run " + run.get("id").asLong() + " tries exactly these records again.");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM retry_record WHERE replay = ?")
                        .param(replay)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void refusesWhatIsNotThere() throws Exception {
        assertThat(get("/api/retries/999999").status()).isEqualTo(404);
        assertThat(post("/api/retries/999999/replay", "").status()).isEqualTo(404);
        assertThat(post("/api/retries/replay?job=NoJob", "").status()).isEqualTo(404);
        assertThat(post("/api/retries/replay", "").status()).isEqualTo(400);
    }

    @Test
    void countsOpenRecordsForMonitoring() throws Exception {
        awaitFigure("kopru_retries_open{job=\"TestJob\"} 2.0");
        awaitFigure("kopru_retries_oldest_seconds{job=\"TestJob\"} ");
        assertThat(get("/api/jobs/TestJob").json().get("openRetries").asInt()).isEqualTo(2);
    }

    private long id(String key) {
        return jdbc.sql("SELECT id FROM retry_record WHERE record_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private static Rejection rejection(String key, String label, String payload) {
        return new Rejection(
                new Source(key, label, Origin.LIVE, null, 1),
                payload,
                new Reason("TEST_TOTAL", List.of("10.00", "10.05")));
    }
}
