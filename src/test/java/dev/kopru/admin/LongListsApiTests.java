package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.admin.act.LongAct;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Lists that are too long to be read or counted whole, and what is done about all that is in them. */
class LongListsApiTests extends ApiTest {

    private static final int MANY = 12_345;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void manyRecords() {
        empty();
        jdbc.sql(
                        """
                        INSERT INTO retry_record (job, record_key, label, origin, revision, payload, reason_code,
                            reason_arguments, message, state, attempts, created_at, changed_at)
                        SELECT 'TestJob', CONCAT('K-', i), CONCAT('L-', i), 'LIVE', 1, '{"total": 3}', 'TEST_TOTAL', '["1", "2"]',
                            '', IF(i <= 100, 'GIVEN_UP', IF(i <= 150, 'RESOLVED', 'PENDING')), 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
                        FROM (SELECT ones.d + tens.d * 10 + hundreds.d * 100 + thousands.d * 1000 + lots.d * 10000 + 1 AS i FROM
                """
                                + digits("ones") + " JOIN " + digits("tens") + " JOIN " + digits("hundreds") + " JOIN "
                                + digits("thousands") + " JOIN (SELECT 0 AS d UNION SELECT 1) lots) n WHERE i <= :many")
                .param("many", MANY)
                .update();
    }

    private static String digits(String name) {
        return "(SELECT 0 AS d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6"
                + " UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) " + name;
    }

    @AfterEach
    void empty() {
        jdbc.sql("DELETE FROM retry_attempt").update();
        emptyRetries();
        jdbc.sql("DELETE FROM notice").update();
        jdbc.sql("DELETE FROM audit_entry").update();
    }

    /** Deleting ten thousand rows takes as long as all else here; the server's own look at a table that grew may hold it. */
    private void emptyRetries() {
        for (int tries = 5; tries > 0; tries--) {
            try {
                jdbc.sql("TRUNCATE TABLE retry_record").update();
                return;
            } catch (CannotAcquireLockException e) {
                assertThat(tries).as(e.getMessage()).isGreaterThan(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/retries?size=500", "/api/retries?size=500&begins=K-"})
    void aListGoesOnBehindThePlaceThatTheAnswerBeforeNamed(String list) throws Exception {
        List<String> read = new ArrayList<>();
        JsonNode page = get(list).json();
        while (true) {
            page.get("items").forEach(item -> read.add(item.get("key").asString()));
            if (page.get("next").isNull()) {
                break;
            }
            assertThat(page.get("total").asLong()).isEqualTo(10_001);
            page = get(list + "&after=" + page.get("next").asString()).json();
        }

        assertThat(read).hasSize(MANY - 50).doesNotHaveDuplicates();
        assertThat(get("/api/retries?size=500&page=3")
                        .json()
                        .get("items")
                        .get(0)
                        .get("key"))
                .hasToString('"' + read.get(1500) + '"');
    }

    @Test
    void whatIsFewIsCountedExactlyAndEndsWithoutANextPlace() throws Exception {
        JsonNode givenUp = get("/api/retries?status=GIVEN_UP&size=100").json();
        JsonNode last = get("/api/retries?status=GIVEN_UP&size=60&page=1").json();
        JsonNode beyond = get("/api/retries?status=GIVEN_UP&page=900").json();

        assertThat(givenUp.get("total").asInt()).isEqualTo(100);
        assertThat(givenUp.get("items")).hasSize(100);
        assertThat(givenUp.get("next").isNull()).isTrue();
        assertThat(last.get("items")).hasSize(40);
        assertThat(last.get("total").asInt()).isEqualTo(100);
        assertThat(beyond.get("items")).isEmpty();
        assertThat(beyond.get("total").asInt()).isEqualTo(100);
    }

    @Test
    void timesAreReadOnBehindTheirPlaceAsWell() throws Exception {
        jdbc.sql(
                        "INSERT INTO audit_entry (happened_at, person, action, subject)"
                                + " SELECT '2026-03-01 10:00:00.123456', 'ali', 'login', record_key FROM retry_record WHERE state = 'GIVEN_UP'")
                .update();
        List<String> read = new ArrayList<>();
        JsonNode page = get("/api/audit?person=ali&size=30").json();
        while (!page.get("next").isNull()) {
            page.get("items").forEach(item -> read.add(item.get("subject").asString()));
            page = get("/api/audit?person=ali&size=30&after=" + page.get("next").asString())
                    .json();
        }
        page.get("items").forEach(item -> read.add(item.get("subject").asString()));

        assertThat(read).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void aWholeGroupIsReplayedInPiecesAndItsRunBeginsWhenAllAreDue() throws Exception {
        JsonNode begun = post("/api/retries/replay?job=TestJob", "").json();
        JsonNode act = ended(LongAct.Kind.REPLAY);

        assertThat(begun.get("replayed").asInt()).isEqualTo(MANY - 50);
        assertThat(begun.get("runId").isNull()).isTrue();
        assertThat(act.get("state").asString()).isEqualTo("DONE");
        assertThat(act.get("done").asInt()).isEqualTo(MANY - 50);
        JsonNode run = ended("/api/runs/" + act.get("runId").asLong());
        String replay = run.get("parameters").get("replay").asString();
        assertThat(count("replay = '" + replay + "' AND state = 'PENDING' AND next_attempt_at IS NOT NULL"))
                .isEqualTo(MANY - 50);
        assertThat(count("state = 'RESOLVED' AND replay IS NULL")).isEqualTo(50);
        assertThat(audited("replay group"))
                .containsExactly(
                        "all reasons: begun with " + (MANY - 50) + " records",
                        "all reasons: " + (MANY - 50) + " records");
    }

    @Test
    void aWholeGroupIsDiscardedWithItsReasonAndWhatWentThroughIsLeftAlone() throws Exception {
        assertThat(post("/api/retries/discard?job=TestJob&reason=TEST_TOTAL", "{\"reason\":\" \"}")
                        .status())
                .isEqualTo(400);
        assertThat(post("/api/retries/discard?job=TestJob", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(400);

        Answer begun = post("/api/retries/discard?job=TestJob&reason=TEST_TOTAL", "{\"reason\":\"denemeydi\"}");
        JsonNode act = ended(LongAct.Kind.DISCARD);

        assertThat(begun.status()).isEqualTo(202);
        assertThat(act.get("done").asInt()).isEqualTo(MANY - 50);
        assertThat(count("state = 'DISCARDED' AND closed_by = 'admin' AND close_reason = 'denemeydi'"))
                .isEqualTo(MANY - 50);
        assertThat(count("state = 'RESOLVED'")).isEqualTo(50);
        assertThat(audited("discard group"))
                .containsExactly(
                        "TEST_TOTAL: begun with " + (MANY - 50) + " records",
                        "TEST_TOTAL: " + (MANY - 50) + " records: denemeydi");
    }

    @Test
    void aSmallGroupIsDiscardedAtOnce() throws Exception {
        jdbc.sql("DELETE FROM retry_record WHERE state = 'PENDING'").update();

        JsonNode act = post("/api/retries/discard?job=TestJob&reason=TEST_TOTAL", "{\"reason\":\"denemeydi\"}")
                .json();

        assertThat(act.get("state").asString()).isEqualTo("DONE");
        assertThat(act.get("done").asInt()).isEqualTo(100);
        assertThat(count("state = 'DISCARDED'")).isEqualTo(100);
        assertThat(audited("discard group")).containsExactly("TEST_TOTAL: 100 records: denemeydi");
    }

    @Test
    void veryManyNoticesAreMarkedAsSeen() throws Exception {
        jdbc.sql(
                        """
                        INSERT INTO notice (job, code, record_key, label, arguments, occurrences, first_run_id, last_run_id,
                            first_noticed_at, last_noticed_at)
                        SELECT 'TestJob', 'TEST_ODD', record_key, label, '[]', 1, 1, 1, '2026-03-01', '2026-03-01' FROM retry_record
                        """)
                .update();

        JsonNode begun = post("/api/notices/seen?job=TestJob", "").json();
        JsonNode act = ended(LongAct.Kind.SEE);

        assertThat(begun.get("seen").asInt()).isEqualTo(MANY);
        assertThat(act.get("done").asInt()).isEqualTo(MANY);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM notice WHERE seen_by = 'admin'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY);
    }

    private JsonNode ended(LongAct.Kind kind) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            JsonNode act = get("/api/acts").json().get("items").get(0);
            if (act != null
                    && act.get("act").asString().equals(kind.name())
                    && !act.get("state").asString().equals("GOING")) {
                return act;
            }
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private int count(String condition) {
        return jdbc.sql("SELECT COUNT(*) FROM retry_record WHERE " + condition)
                .query(Integer.class)
                .single();
    }

    private List<String> audited(String action) {
        return jdbc.sql("SELECT detail FROM audit_entry WHERE action = ? ORDER BY id")
                .param(action)
                .query(String.class)
                .list();
    }
}
