package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.notice.Notice;
import dev.kopru.notice.Notices;
import dev.kopru.record.Reason;
import dev.kopru.run.HeldRuns;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Notices over the API. */
class NoticesApiTests extends ApiTest {

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void note() {
        jdbc.sql("DELETE FROM notice").update();
        new HeldRuns(jdbc).hold("NoRun", 900);
        note("1", "TEST_NAME", "Ayşe");
        note("2", "TEST_RATE", "10", "20");
        note("2", "TEST_RATE", "10", "20");
        note("3", "TEST_RATE", "1", "20");
    }

    @AfterEach
    void clean() {
        new HeldRuns(jdbc).clear();
    }

    @Test
    void listsNoticesInTheLanguageAskedForLastNoticedFirst() throws Exception {
        JsonNode turkish = get("/api/notices?job=TestJob").json();
        JsonNode english =
                get("/api/notices?code=TEST_RATE", "Accept-Language", "en-GB").json();

        assertThat(turkish.get("total").asInt()).isEqualTo(3);
        assertThat(labels(turkish)).containsExactly("WEB-3", "WEB-2", "WEB-1");
        assertThat(turkish.get("items").get(1).get("text").asString())
                .isEqualTo("Satırdaki oran %10, kartta %20; 2 kez görüldü.");
        assertThat(labels(english)).containsExactly("WEB-3", "WEB-2");
        assertThat(english.get("items").get(1).get("text").asString())
                .isEqualTo("The line's rate is 10%, the card's 20%; noticed 2 times.");
    }

    @Test
    void showsCodeValuesRecordRunsAndCount() throws Exception {
        JsonNode one = get("/api/notices/" + id("2")).json();

        assertThat(one.get("id").asLong()).isEqualTo(id("2"));
        assertThat(one.get("job").asString()).isEqualTo("TestJob");
        assertThat(one.get("code").asString()).isEqualTo("TEST_RATE");
        assertThat(one.get("values").toString()).isEqualTo("[\"10\",\"20\"]");
        assertThat(one.get("key").asString()).isEqualTo("web:2");
        assertThat(one.get("label").asString()).isEqualTo("WEB-2");
        assertThat(one.get("firstRun").asLong()).isEqualTo(900);
        assertThat(one.get("lastRun").asLong()).isEqualTo(900);
        assertThat(one.get("count").asLong()).isEqualTo(2);
        assertThat(one.get("firstAt").asString()).endsWith("Z");
        assertThat(one.get("lastAt").asString())
                .isGreaterThan(one.get("firstAt").asString());
        assertThat(one.get("seen").asBoolean()).isFalse();
        assertThat(one.get("seenAt").isNull()).isTrue();
        assertThat(one.get("seenBy").isNull()).isTrue();
    }

    @Test
    void listsPageByPage() throws Exception {
        JsonNode second = get("/api/notices?page=1&size=2").json();

        assertThat(labels(second)).containsExactly("WEB-1");
        assertThat(second.get("page").asInt()).isEqualTo(1);
        assertThat(second.get("size").asInt()).isEqualTo(2);
        assertThat(second.get("total").asInt()).isEqualTo(3);
    }

    @Test
    void marksOneAsSeenUntilItsValuesChange() throws Exception {
        JsonNode seen = post("/api/notices/" + id("2") + "/seen", "").json();

        assertThat(seen.get("seen").asBoolean()).isTrue();
        assertThat(seen.get("seenBy").asString()).isEqualTo("admin");
        assertThat(seen.get("seenAt").asString()).endsWith("Z");
        assertThat(labels(get("/api/notices?seen=true").json())).containsExactly("WEB-2");
        assertThat(labels(get("/api/notices?seen=false").json())).containsExactly("WEB-3", "WEB-1");

        note("2", "TEST_RATE", "10", "20");
        assertThat(labels(get("/api/notices?seen=true").json())).containsExactly("WEB-2");
        note("2", "TEST_RATE", "8", "20");
        assertThat(labels(get("/api/notices?seen=false").json())).containsExactly("WEB-2", "WEB-3", "WEB-1");
    }

    @Test
    void marksAGroupAsSeen() throws Exception {
        assertThat(post("/api/notices/seen?job=TestJob&code=TEST_RATE", "")
                        .json()
                        .get("seen")
                        .asInt())
                .isEqualTo(2);
        assertThat(labels(get("/api/notices?seen=false").json())).containsExactly("WEB-1");

        assertThat(post("/api/notices/seen?job=TestJob", "").json().get("seen").asInt())
                .isEqualTo(1);
        assertThat(get("/api/notices?seen=false").json().get("total").asInt()).isZero();
    }

    @Test
    void putsOnRecordWhoSawWhat() throws Exception {
        post("/api/notices/" + id("2") + "/seen", "");
        JsonNode one = get("/api/audit?size=1").json().get("items").get(0);
        assertThat(one.get("action").asString()).isEqualTo("see notice");
        assertThat(one.get("person").asString()).isEqualTo("admin");
        assertThat(one.get("subject").asString()).isEqualTo("notice " + id("2") + ", TestJob WEB-2");
        assertThat(one.get("detail").asString()).isEqualTo("TEST_RATE [10, 20]");

        post("/api/notices/seen?job=TestJob&code=TEST_RATE", "");
        JsonNode group = get("/api/audit?size=1").json().get("items").get(0);
        assertThat(group.get("action").asString()).isEqualTo("see notice group");
        assertThat(group.get("subject").asString()).isEqualTo("TestJob");
        assertThat(group.get("detail").asString()).isEqualTo("TEST_RATE: 1 notices");
    }

    @Test
    void refusesWhatIsNotThere() throws Exception {
        Answer unknown = get("/api/notices/999999", "Accept-Language", "en");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("detail").asString()).isEqualTo("There is no notice 999999.");
        assertThat(post("/api/notices/999999/seen", "").status()).isEqualTo(404);
        assertThat(post("/api/notices/seen?job=NoJob", "").status()).isEqualTo(404);
        assertThat(post("/api/notices/seen", "").status()).isEqualTo(400);
        assertThat(post("/api/notices/seen?job=TestJob&code=NO_CODE", "").status())
                .isEqualTo(400);
    }

    @Test
    void refusesFiltersThatCanFindNothing() throws Exception {
        for (String filter :
                List.of("seen=maybe", "code=NO_CODE", "code=TEST_TOTAL", "job=NoJob", "page=-1", "size=0")) {
            assertThat(get("/api/notices?" + filter).status()).as(filter).isEqualTo(400);
        }
        assertThat(get("/api/notices?code=NO_CODE", "Accept-Language", "en")
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("There is no notice code \"NO_CODE\" (code); GET /api/notices shows the codes.");
        assertThat(get("/api/notices?job=&code=&seen=").json().get("total").asInt())
                .isEqualTo(3);
    }

    @Test
    void isClosedToStrangers() throws Exception {
        assertThat(anonymous("GET", "/api/notices", "").status()).isEqualTo(401);
        assertThat(anonymous("POST", "/api/notices/" + id("2") + "/seen", "").status())
                .isEqualTo(401);
    }

    @Test
    void countsThoseNobodyHasSeenWithTheJobAndForMonitoring() throws Exception {
        assertThat(get("/api/jobs/TestJob").json().get("openNotices").asInt()).isEqualTo(3);
        awaitFigure("kopru_notices_open{job=\"TestJob\"} 3.0");

        post("/api/notices/" + id("2") + "/seen", "");

        JsonNode job = get("/api/jobs").json().get("items").get(0);
        assertThat(job.get("openNotices").asInt()).isEqualTo(2);
        awaitFigure("kopru_notices_open{job=\"TestJob\"} 2.0");
    }

    private void note(String key, String code, String... values) {
        Reason what = new Reason(code, List.of(values));
        notices.note(ApiContext.JOB, 900, "first", List.of(new Notice("web:" + key, "WEB-" + key, what)));
    }

    private long id(String key) {
        return jdbc.sql("SELECT id FROM notice WHERE record_key = ?")
                .param("web:" + key)
                .query(Long.class)
                .single();
    }

    private static List<String> labels(JsonNode list) {
        return StreamSupport.stream(list.get("items").spliterator(), false)
                .map(notice -> notice.get("label").asString())
                .toList();
    }
}
