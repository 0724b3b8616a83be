package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the API says when something goes wrong. */
class ProblemTests extends ApiTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void speaksTurkishOnAnyMachineAndEnglishWhenAsked() throws Exception {
        Locale machine = Locale.getDefault();
        try {
            for (String language : new String[] {"en", "tr"}) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertThat(detail("GET", "/api/jobs/IMPORT")).startsWith("\"IMPORT\" adında bir iş yok");
                assertThat(detail("GET", "/api/jobs/IMPORT", "Accept-Language", "de-DE"))
                        .startsWith("\"IMPORT\" adında");
                assertThat(detail("GET", "/api/jobs/IMPORT", "Accept-Language", "en-US,en;q=0.9"))
                        .startsWith("There is no job \"IMPORT\"");
            }
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void describesEveryKindOfWrongRequest() throws Exception {
        assertProblem(get("/api/runs/999999"), 404);
        assertProblem(post("/api/runs/999999/restart", ""), 404);
        assertProblem(post("/api/jobs/NoJob/runs", ""), 404);
        assertProblem(get("/api/nothing"), 404);
        assertProblem(get("/api/runs/abc"), 400);
        assertProblem(call("DELETE", "/api/jobs", ""), 405);
        assertProblem(post("/api/jobs/TestJob/runs", "{\"only\""), 400);
        assertProblem(post("/api/jobs/TestJob/runs", "only=retries", "Content-Type", "text/plain"), 415);
        assertProblem(get("/api/jobs", "Accept", "application/pdf"), 406);
        assertProblem(get("/api/runs/999999", "Accept", "application/pdf"), 404);
        assertProblem(get("/api/jobs;a=b/x"), 400);
    }

    @Test
    void hidesWhatAnUnexpectedErrorSays() throws Exception {
        jdbc.sql("RENAME TABLE audit_entry TO audit_entry_away").update();
        try {
            Answer answer = get("/api/audit", "Accept-Language", "en");

            assertProblem(answer, 500);
            assertThat(answer.response().body()).doesNotContain("audit_entry").doesNotContain("Exception");
            assertThat(answer.json().get("detail").asString()).matches(".*under [0-9a-f]{8}\\.");
        } finally {
            jdbc.sql("RENAME TABLE audit_entry_away TO audit_entry").update();
        }
    }

    private String detail(String method, String path, String... headers) throws Exception {
        return call(method, path, "", headers).json().get("detail").asString();
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank().doesNotStartWith("problem.");
        assertThat(problem.get("detail").asString()).isNotBlank().doesNotStartWith("problem.");
    }
}
