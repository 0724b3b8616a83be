package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.audit.Audit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The audit trail: found by who, what, to what and when, and taken away as a file. */
class AuditApiTests extends ApiTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Audit audit;

    @BeforeEach
    void fourEntries() {
        jdbc.sql("DELETE FROM audit_entry").update();
        entry("2026-01-31 23:59:59.999999", "ayse", "replay", "rejected record 1");
        entry("2026-02-01 00:00:00", "ayse", "discard", "rejected record 2");
        entry("2026-02-01 12:00:00", "mehmet", "replay", "rejected record 10");
        entry("2026-02-02 00:00:00", "mehmet", "stop run", "100%_run");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person=ayse|rejected record 2, rejected record 1",
                "person=Ayse|''",
                "action=replay|rejected record 10, rejected record 1",
                "person=mehmet&action=replay|rejected record 10",
                "subject=rejected%20record%201|rejected record 10, rejected record 1",
                "subject=100%25_|100%_run",
                "subject=1__|''",
                "since=2026-02-01T00:00:00Z&until=2026-02-02T00:00:00Z|rejected record 10, rejected record 2",
                "since=2026-02-02T00:00:00Z|100%_run",
                "person=&action=&subject=|100%_run, rejected record 10, rejected record 2, rejected record 1"
            })
    void isFoundByWhoWhatToWhatAndWhen(String query, String subjects) throws Exception {
        String ownLoginsNot = query.contains("until") ? "" : "&until=2026-03-01T00:00:00Z";

        JsonNode found = get("/api/audit?" + query + ownLoginsNot).json();

        List<String> said = new ArrayList<>();
        found.get("items").forEach(entry -> said.add(entry.get("subject").asString()));
        assertThat(String.join(", ", said)).isEqualTo(subjects);
        assertThat(found.get("total").asInt()).isEqualTo(said.size());
    }

    @Test
    void whatIsNoInstantIsRefusedWithWhatWouldBe() throws Exception {
        Answer refused = get("/api/audit?since=yesterday", "Accept-Language", "en");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").asString())
                .contains("yesterday")
                .contains("2026-01-31T00:00:00Z");
    }

    @Test
    void aChangeIsOnRecordWithBeforeAndAfter() throws Exception {
        call("PUT", "/api/schedules/TestJob", "{\"every\":\"PT7M\"}");

        JsonNode entry = get("/api/audit?action=change%20timer").json().at("/items/0");
        assertThat(entry.get("before").asString()).contains("PT5M");
        assertThat(entry.get("after").asString()).contains("PT7M");
        assertThat(entry.get("person").asString()).isEqualTo("admin");
        call("DELETE", "/api/schedules/TestJob", "");
        JsonNode back = get("/api/audit?action=timer%20back%20to%20file").json().at("/items/0");
        assertThat(back.get("before").asString()).contains("PT7M");
        assertThat(back.get("after").asString()).contains("PT5M");
    }

    @Test
    void theFileHasAllOfThemAndNoFormula() throws Exception {
        entry("2026-02-03 00:00:00", "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0");
        audit.changed("deneme", "satır;sonu\r\n\"ve\" tırnak", null, "-1", "=2");

        Answer file = get("/api/audit/export.csv?until=2099-01-01T00:00:00Z");

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("audit.csv");
        String text = file.response().body();
        assertThat(text).startsWith("\uFEFFid;at;person;action;subject;detail;before;after\r\n");
        assertThat(text)
                .contains(";'=1+1;'@SUM(A1);'+cmd|' /C calc'!A0;;;\r\n")
                .contains("\"satır;sonu\r\n\"\"ve\"\" tırnak\";;-1;'=2\r\n")
                .contains(";2026-01-31T23:59:59.999999Z;ayse;replay;rejected record 1;;;\r\n");
        assertThat(get("/api/audit/export.csv?person=ayse").response().body().lines())
                .hasSize(3);
    }

    @Test
    void nobodyCountsFurtherThanTenThousand() throws Exception {
        jdbc.sql("INSERT INTO audit_entry (happened_at, person, action, subject)"
                        + " SELECT '2026-01-01', 'çok', 'deneme', CONCAT('x', seq) FROM"
                        + " (SELECT a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n AS seq FROM " + digits("a")
                        + ", " + digits("b") + ", " + digits("c") + ", " + digits("d")
                        + ", (SELECT 0 AS n UNION ALL SELECT 1) e) numbers")
                .update();

        JsonNode last = get("/api/audit?person=%C3%A7ok&page=199&size=100").json();

        assertThat(last.get("total").asInt()).isEqualTo(10_001);
        assertThat(last.get("items").size()).isEqualTo(100);
        assertThat(get("/api/audit/export.csv?person=%C3%A7ok")
                        .response()
                        .body()
                        .lines())
                .hasSize(20_001)
                .doesNotHaveDuplicates();
    }

    private static String digits(String name) {
        return "(SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL"
                + " SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) " + name;
    }

    private void entry(String at, String person, String action, String subject) {
        jdbc.sql("INSERT INTO audit_entry (happened_at, person, action, subject) VALUES (?, ?, ?, ?)")
                .params(at, person, action, subject)
                .update();
    }
}
