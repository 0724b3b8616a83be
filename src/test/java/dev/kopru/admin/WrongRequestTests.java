package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is wrong with a request, the answer is a problem that names the part, and nothing is done. */
class WrongRequestTests extends ApiTest {

    private static final String ENGLISH = "Accept-Language";

    @ParameterizedTest
    @ValueSource(strings = {"/api/runs/%zz", "/api/jobs/%ff", "/api/jobs/<x>", "/api/statements/%00", "/s/%zz"})
    void anAddressThatTheWebServerItselfRefusesIsDescribedToo(String path) throws Exception {
        String answer = raw(path);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Type: application/problem+json");
        assertThat(problem(answer).get("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(problem(answer).get("detail").asString()).isNotBlank().doesNotStartWith("problem.");
    }

    @Test
    void aParameterThatCannotBeReadIsNamed() throws Exception {
        assertThat(problem(raw("/api/runs?size=5&page=%zz")).get("detail").asString())
                .isEqualTo("The parameter page cannot be read: \"%zz\"; UTF-8 in percent signs is expected, such as"
                        + " %C5%9F for \"ş\".");
        assertThat(problem(raw("/api/runs?page=%ff")).get("code").asString()).isEqualTo("UNREADABLE_PARAMETER");
        assertThat(problem(raw("/actuator/health?x=%zz")).get("status").asInt()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/runs?pgae=1|UNKNOWN_PARAMETER|There is no parameter \"pgae\"; right would be: page",
                "/api/runs?zz=1|UNKNOWN_PARAMETER|There is no parameter \"zz\"; right would be: after, job, page, size, status",
                "/api/runs/1?page=0|NO_PARAMETERS|There is no parameter \"page\"; this call takes none.",
                "/api/runs?page=1&page=2|PARAMETER_TWICE|The parameter page is given more than once; give it once.",
                "/api/runs?size=100000|PARAMETER_OUT_OF_RANGE|The parameter size cannot be 100000; it must lie between 1 and 500.",
                "/api/runs?page=-1|PARAMETER_OUT_OF_RANGE|The parameter page cannot be -1; it must lie between 0 and 2147483647.",
                "/api/runs?page=x|NO_WHOLE_NUMBER|The parameter page must be a whole number; it cannot be \"x\".",
                "/api/runs/x|NO_WHOLE_NUMBER|The parameter id must be a whole number; it cannot be \"x\".",
                "/api/runs?status=FAILD|INVALID_PARAMETER|Parameter status cannot be \"FAILD\"; right would be: FAILED.",
                "/api/runs?job=TestJop|INVALID_PARAMETER|Parameter job cannot be \"TestJop\"; right would be: TestJob.",
                "/api/retries?job=TestJop|INVALID_PARAMETER|Parameter job cannot be \"TestJop\"; right would be: TestJob.",
                "/api/notices?seen=maybe|INVALID_PARAMETER|Parameter seen cannot be \"maybe\"; right would be: true, false.",
                "/api/retries?reason=NOPE|UNKNOWN_REASON_CODE|There is no reason code \"NOPE\" (reason); GET /api/retries shows the codes."
            })
    void aParameterThatIsNotRightIsAnsweredWithWhatWouldBe(String path, String code, String detail) throws Exception {
        Answer answer = get(path, ENGLISH, "en");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get("detail").asString()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|BODY_MISSING|Nothing was sent; a JSON object ({...}) is expected.",
                "[]|BODY_NO_OBJECT|What was sent must be a JSON object ({...}).",
                "1|BODY_NO_OBJECT|What was sent must be a JSON object ({...}).",
                "{\"cron\":|UNREADABLE_BODY|What was sent could not be read at line 1, character 9; a valid JSON object ({...}) is expected.",
                "{\"cron\":\"x\",\"cron\":\"y\"}|FIELD_TWICE|The field cron is there twice; write it once.",
                "{\"evry\":\"PT5M\"}|UNKNOWN_FIELD|There is no field \"evry\"; right would be: every",
                "{\"quietHours\":{\"from\":\"22:00\",\"until\":\"06:00\",\"untill\":1}}|UNKNOWN_FIELD|There is no field \"untill\"; right would be: until",
                "{\"quietHours\":{\"from\":\"22:00:00.000000001\",\"until\":\"06:00\"}}|TIMER_UNREADABLE|quietHours cannot be read: \"22:00:00.000000001\"; expected 22:00"
            })
    void aBodyThatIsNotRightIsAnsweredWithThePlaceOrTheField(String body, String code, String detail) throws Exception {
        Answer answer = call("PUT", "/api/schedules/TestJob", body, "Content-Type", "application/json", ENGLISH, "en");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get("detail").asString()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "*/*;q=viel", "a/b/c"})
    void aHeaderAcceptThatCannotBeReadIsAnsweredWithAProblem(String accept) throws Exception {
        Answer answer = get("/api/runs/999999", "Accept", accept);

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo("NOT_ACCEPTABLE");
    }

    @Test
    void aChangeWhoseAnswerCouldNotBeGivenIsNotMade() throws Exception {
        JsonNode before = get("/api/schedules/TestJob").json().get("every");

        Answer refused = call("PUT", "/api/schedules/TestJob", "{\"every\":\"PT17M\"}", "Accept", "application/pdf");

        assertThat(refused.status()).isEqualTo(406);
        assertThat(get("/api/schedules/TestJob").json().get("every")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\nb", "a\\u2028b", "a\\u202Eb", "a\\u0085b", "a\\uD800b", "a\\u200Bb"})
    void aRunKeyThatCouldForgeALineOfTheLogIsRefused(String key) throws Exception {
        Answer answer = post("/api/jobs/TestJob/runs", "{\"key\":\"" + key + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("INVALID_RUN_PARAMETER");
    }

    @Test
    void retriesAloneAndEverythingContradictEachOther() throws Exception {
        Answer answer = post("/api/jobs/TestJob/runs", "{\"only\":\"retries\",\"full\":true}", ENGLISH, "en");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("ONLY_AND_FULL");
        assertThat(answer.json().get("detail").asString())
                .isEqualTo("only and full cannot be given together: one tries the rejected records alone, the other"
                        + " compares everything. Leave one of them out.");
    }

    @Test
    void aReasonIsAsLongAsItCanBeKeptAndNoLonger() throws Exception {
        Answer longer = post("/api/runs/999999/resolve", "{\"reason\":\"" + "x".repeat(1001) + "\"}", ENGLISH, "en");

        assertThat(longer.status()).isEqualTo(400);
        assertThat(longer.json().get("detail").asString())
                .isEqualTo(
                        "The field reason has 1,001 characters; it can have 1,000 at most. Shorten it and send it again.");
        assertThat(post("/api/runs/999999/resolve", "{\"reason\":\"" + "x".repeat(1000) + "\"}")
                        .status())
                .isEqualTo(404);
    }

    private String raw(String path) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.0\r\nHost: x\r\nAccept-Language: en\r\nAuthorization: " + LOGIN
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode problem(String answer) {
        return JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
    }
}
