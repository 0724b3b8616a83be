package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Personal tokens: what each of them opens, and when it no longer does; wrong ones wait after a while. */
class TokensApiTests extends ApiTest {

    private static final String PASSWORD = "üç kelime birden";

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anOperator() throws Exception {
        let("elif", "OPERATOR");
    }

    @AfterEach
    void nobodyElseIsLeft() {
        jdbc.sql("DELETE FROM personal_token").update();
        jdbc.sql("DELETE FROM person WHERE origin = 'PEOPLE'").update();
    }

    @Test
    void aTokenIsShownOnceAndKeptAsAHashOnly() throws Exception {
        JsonNode made = as(
                        "elif",
                        "POST",
                        "/api/tokens",
                        "{\"name\":\"Mağaza\",\"scopes\":[\"imports\",\"links\"],\"days\":30}")
                .json();
        String secret = made.get("secret").asString();

        assertThat(secret).matches("kpr_[A-Za-z0-9]{8}_[A-Za-z0-9]{40}");
        JsonNode listed = as("elif", "GET", "/api/tokens", "").json();
        assertThat(listed.toString()).doesNotContain(secret);
        JsonNode token = listed.at("/items/0");
        assertThat(token.get("prefix").asString()).isEqualTo(secret.substring(0, 12));
        assertThat(token.get("scopes").toString()).isEqualTo("[\"links\",\"imports\"]");
        assertThat(token.get("state").asString()).isEqualTo("VALID");
        assertThat(token.get("lastUsedAt").isNull()).isTrue();
        assertThat(jdbc.sql("SELECT TIMESTAMPDIFF(DAY, created_at, expires_at) FROM personal_token")
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
        assertThat(jdbc.sql("SELECT CONCAT(prefix, sha256, name, scopes) FROM personal_token")
                        .query(String.class)
                        .single())
                .doesNotContain(secret.substring(13));
        assertThat(get("/api/audit?size=500").response().body()).doesNotContain(secret.substring(13));

        bearer(secret, "GET", "/api/people/me");

        assertThat(as("elif", "GET", "/api/tokens", "")
                        .json()
                        .at("/items/0/lastUsedAt")
                        .isNull())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "read,GET,/api/retries,200",
        "read,GET,/api/jobs,200",
        "read,POST,/api/notices/seen?job=TestJob,403",
        "read,POST,/api/jobs/TestJob/runs,403",
        "read,GET,/actuator/prometheus,200",
        "metrics,GET,/actuator/prometheus,200",
        "metrics,GET,/api/jobs,403",
        "metrics,GET,/api/audit,403",
        "operate,POST,/api/notices/seen?job=TestJob,200",
        "operate,GET,/api/runs,200",
        "operate,GET,/actuator/prometheus,403",
        "operate,PUT,/api/schedules/TestJob,403",
        "links,GET,/api/retries,403",
        "imports,GET,/api/retries,403",
        "imports,POST,/api/notices/seen?job=TestJob,403",
        "read,GET,/api/people,403",
        "read,GET,/api/tokens,403",
        "operate,POST,/api/tokens,403",
        "operate,PUT,/api/people/me/password,403",
        "read,GET,/api/people/me,200"
    })
    void aTokenOpensWhatItsScopeSays(String scope, String method, String path, int status) throws Exception {
        String token = token("elif", scope);

        assertThat(bearer(token, method, path).status()).isEqualTo(status);
    }

    @Test
    void aTokenNeverDoesMoreThanItsPerson() throws Exception {
        let("veli", "VIEWER");
        String token = token("veli", "operate");

        Answer refused = bearer(token, "POST", "/api/notices/seen?job=TestJob");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("code").asString()).isEqualTo("ROLE_NEEDED");
        assertThat(bearer(token, "GET", "/api/jobs").status()).isEqualTo(200);
    }

    @Test
    void anAdministratorsTokenRulesNothing() throws Exception {
        String token = post(
                        "/api/tokens",
                        "{\"name\":\"her şey\",\"scopes\":[\"links\",\"imports\",\"metrics\",\"operate\",\"read\"]}")
                .json()
                .get("secret")
                .asString();

        for (String path : new String[] {"/api/people", "/api/audit", "/api/tokens", "/api/nothing"}) {
            Answer refused = bearer(token, "GET", path);
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.json().get("code").asString()).as(path).isEqualTo("TOKEN_NEVER");
        }
    }

    @Test
    void aRevokedAndAnExpiredTokenOpenNothing() throws Exception {
        String revoked = token("elif", "read");
        String expired = token("elif", "read");
        jdbc.sql("UPDATE personal_token SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE prefix = ?")
                .param(expired.substring(0, 12))
                .update();
        long id = jdbc.sql("SELECT id FROM personal_token WHERE prefix = ?")
                .param(revoked.substring(0, 12))
                .query(Long.class)
                .single();

        Answer answer = as("elif", "DELETE", "/api/tokens/" + id, "");

        assertThat(answer.json().get("state").asString()).isEqualTo("REVOKED");
        assertThat(answer.json().get("revokedBy").asString()).isEqualTo("elif");
        assertThat(bearer(revoked, "GET", "/api/jobs").status()).isIn(401, 429);
        assertThat(bearer(expired, "GET", "/api/jobs").status()).isIn(401, 429);
    }

    @Test
    void aTokenEndsWithThePasswordItWasMadeUnder() throws Exception {
        String token = token("elif", "read");
        assertThat(bearer(token, "GET", "/api/jobs").status()).isEqualTo(200);

        String body = "{\"oldPassword\":\"" + PASSWORD + "\",\"newPassword\":\"başka bir parola\"}";
        assertThat(as("elif", "PUT", "/api/people/me/password", body).status()).isEqualTo(200);

        assertThat(bearer(token, "GET", "/api/jobs").status()).isIn(401, 429);
        assertThat(get("/api/tokens").json().at("/items/0/state").asString()).isEqualTo("ENDED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kpr_aaaaaaaa_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "kpr_%' OR 1=1 -- _x",
                "null",
                "undefined",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."
            })
    void aForgedTokenOpensNothing(String forged) throws Exception {
        assertThat(bearer(forged, "GET", "/api/jobs").status()).isIn(401, 429);
    }

    @Test
    void theBeginningOfATokenOpensNothingWithAnotherEnd() throws Exception {
        String token = token("elif", "read");
        String forged = token.substring(0, 13) + "A".repeat(40);

        assertThat(bearer(forged, "GET", "/api/jobs").status()).isIn(401, 429);
        assertThat(bearer(token.substring(0, token.length() - 1), "GET", "/api/jobs")
                        .status())
                .isIn(401, 429);
        assertThat(bearer(token, "GET", "/api/jobs").status()).isEqualTo(200);
    }

    @Test
    void nobodySeesOrRevokesTheTokensOfOthersButAdministrators() throws Exception {
        let("veli", "OPERATOR");
        token("elif", "read");
        long id = jdbc.sql("SELECT id FROM personal_token").query(Long.class).single();

        assertThat(as("veli", "GET", "/api/tokens", "").json().get("total").asInt())
                .isZero();
        assertThat(as("veli", "DELETE", "/api/tokens/" + id, "").status()).isEqualTo(404);
        assertThat(get("/api/tokens").json().at("/items/0/username").asString()).isEqualTo("elif");
        assertThat(call("DELETE", "/api/tokens/" + id, "").status()).isEqualTo(200);
    }

    @Test
    void twentyTokensAreEnough() throws Exception {
        for (int i = 0; i < 20; i++) {
            token("elif", "read");
        }

        Answer refused = as("elif", "POST", "/api/tokens", "{\"name\":\"bir daha\",\"scopes\":[\"read\"]}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("TOO_MANY_TOKENS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"scopes\":[\"read\"]}",
                "{\"name\":\"a\"}",
                "{\"name\":\"a\",\"scopes\":[]}",
                "{\"name\":\"a\",\"scopes\":[\"everything\"]}",
                "{\"name\":\"a\",\"scopes\":\"read\"}",
                "{\"name\":\"a\",\"scopes\":[\"read\"],\"days\":367}",
                "{\"name\":\"a\",\"scopes\":[\"read\"],\"days\":0}",
                "{\"name\":\"a\",\"scopes\":[\"read\"],\"days\":\"30\"}",
                "{\"name\":\"a\",\"scopes\":[\"read\"],\"forever\":true}"
            })
    void whatMakesNoTokenIsRefused(String body) throws Exception {
        assertThat(as("elif", "POST", "/api/tokens", body).status()).isEqualTo(400);
    }

    private void let(String username, String role) throws Exception {
        String body = "{\"username\":\"" + username + "\",\"role\":\"" + role + "\"}";
        String once = post("/api/people", body).json().get("oneTimePassword").asString();
        String passwords = "{\"oldPassword\":\"" + once + "\",\"newPassword\":\"" + PASSWORD + "\"}";
        assertThat(anonymous("PUT", "/api/people/me/password", passwords, "Authorization", basic(username, once))
                        .status())
                .isEqualTo(200);
    }

    private String token(String username, String scope) throws Exception {
        return as(username, "POST", "/api/tokens", "{\"name\":\"deneme\",\"scopes\":[\"" + scope + "\"]}")
                .json()
                .get("secret")
                .asString();
    }

    private Answer bearer(String token, String method, String path) throws Exception {
        return anonymous(method, path, "", "Authorization", "Bearer " + token);
    }

    private Answer as(String username, String method, String path, String body) throws Exception {
        return anonymous(method, path, body, "Authorization", basic(username, PASSWORD));
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
