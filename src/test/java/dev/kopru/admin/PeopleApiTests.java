package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** People over the API: who comes in, and what administrators and they themselves can change. */
class PeopleApiTests extends ApiTest {

    private static final String PASSWORD = "üç kelime birden";

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyElseIsLeft() {
        jdbc.sql("DELETE FROM personal_token").update();
        jdbc.sql("DELETE FROM person WHERE origin = 'PEOPLE'").update();
    }

    @Test
    void whoIsLetInComesInWithAPasswordForOnceAndChangesItFirst() throws Exception {
        Answer made = post("/api/people", person("ayse", "OPERATOR"));
        String once = made.json().get("oneTimePassword").asString();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location"))
                .isEqualTo("/api/people/" + made.json().at("/person/id").asString());
        assertThat(once).matches("[A-Za-z0-9]{16}");
        assertThat(as("ayse", once, "GET", "/api/people/me", "")
                        .json()
                        .get("mustChangePassword")
                        .asBoolean())
                .isTrue();
        Answer first = as("ayse", once, "GET", "/api/jobs", "");
        assertThat(first.status()).isEqualTo(403);
        assertThat(first.json().get("code").asString()).isEqualTo("PASSWORD_MUST_CHANGE");

        assertThat(changePassword("ayse", once, PASSWORD).status()).isEqualTo(200);

        assertThat(as("ayse", once, "GET", "/api/jobs", "").status()).isEqualTo(401);
        assertThat(as("ayse", PASSWORD, "GET", "/api/jobs", "").status()).isEqualTo(200);
        JsonNode me = as("ayse", PASSWORD, "GET", "/api/people/me", "").json();
        assertThat(me.get("mustChangePassword").asBoolean()).isFalse();
        assertThat(me.get("role").asString()).isEqualTo("OPERATOR");
        assertThat(me.get("displayName").asString()).isEqualTo("Ayşe Yılmaz");
        assertThat(me.get("lastLoginAt").isNull()).isFalse();
        assertThat(jdbc.sql("SELECT password FROM person WHERE username = 'ayse'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2");
    }

    @Test
    void aPasswordForOnceIsOverAfterAWeek() throws Exception {
        String once = oneTimePassword("ayse", "VIEWER");
        jdbc.sql("UPDATE person SET password_until = password_until - INTERVAL 7 DAY WHERE username = 'ayse'")
                .update();

        assertThat(as("ayse", once, "GET", "/api/people/me", "").status()).isEqualTo(401);
    }

    @Test
    void whoIsDisabledIsOutAtOnceAlsoWithAPasswordThatWasRightAMomentAgo() throws Exception {
        long id = let("ayse", "OPERATOR");
        String token = token("ayse", "read");
        assertThat(as("ayse", PASSWORD, "GET", "/api/jobs", "").status()).isEqualTo(200);
        assertThat(bearer(token, "GET", "/api/jobs").status()).isEqualTo(200);

        Answer changed = call("PUT", "/api/people/" + id, "{\"enabled\":false}");

        assertThat(changed.json().get("enabled").asBoolean()).isFalse();
        assertThat(as("ayse", PASSWORD, "GET", "/api/jobs", "").status()).isEqualTo(401);
        assertThat(bearer(token, "GET", "/api/jobs").status()).isEqualTo(401);
        call("PUT", "/api/people/" + id, "{\"enabled\":true}");
        assertThat(as("ayse", PASSWORD, "GET", "/api/jobs", "").status()).isEqualTo(200);
        assertThat(bearer(token, "GET", "/api/jobs").status()).isEqualTo(401);
    }

    @Test
    void anotherRoleHoldsFromTheNextCallOn() throws Exception {
        long id = let("ayse", "VIEWER");
        assertThat(as("ayse", PASSWORD, "POST", "/api/notices/seen?job=TestJob", "")
                        .status())
                .isEqualTo(403);

        call("PUT", "/api/people/" + id, "{\"role\":\"operator\"}");

        assertThat(as("ayse", PASSWORD, "POST", "/api/notices/seen?job=TestJob", "")
                        .status())
                .isEqualTo(200);
        assertThat(as("ayse", PASSWORD, "GET", "/api/people", "").status()).isEqualTo(403);
    }

    @Test
    void whoHasForgottenThePasswordGetsOneForOnce() throws Exception {
        long id = let("ayse", "VIEWER");

        String once = post("/api/people/" + id + "/password", "")
                .json()
                .get("oneTimePassword")
                .asString();

        assertThat(as("ayse", PASSWORD, "GET", "/api/people/me", "").status()).isEqualTo(401);
        assertThat(as("ayse", once, "GET", "/api/people/me", "").status()).isEqualTo(200);
    }

    @Test
    void theAdministratorOfTheSettingsCanNeitherBeDemotedNorDeleted() throws Exception {
        long ayse = let("ayse", "ADMINISTRATOR");
        long admin = get("/api/people/me").json().get("id").asLong();
        assertThat(get("/api/people/me").json().get("fromSettings").asBoolean()).isTrue();

        for (Answer refused : new Answer[] {
            as("ayse", PASSWORD, "DELETE", "/api/people/" + admin, ""),
            as("ayse", PASSWORD, "PUT", "/api/people/" + admin, "{\"role\":\"VIEWER\"}"),
            as("ayse", PASSWORD, "PUT", "/api/people/" + admin, "{\"enabled\":false}"),
            as("ayse", PASSWORD, "POST", "/api/people/" + admin + "/password", ""),
            call("PUT", "/api/people/me/password", passwords("gizli-parola-ş", PASSWORD))
        }) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().get("code").asString()).isEqualTo("PERSON_OF_SETTINGS");
        }
        assertThat(as("ayse", PASSWORD, "DELETE", "/api/people/" + ayse, "")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("PERSON_IS_YOU");
        assertThat(as("ayse", PASSWORD, "PUT", "/api/people/" + ayse, "{\"role\":\"VIEWER\"}")
                        .status())
                .isEqualTo(409);
        assertThat(call("DELETE", "/api/people/" + ayse, "").status()).isEqualTo(204);
        assertThat(as("ayse", PASSWORD, "GET", "/api/jobs", "").status()).isEqualTo(401);
        assertThat(get("/api/people").json().get("total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "kısa,PASSWORD_TOO_SHORT",
        "mehmet.demir,PASSWORD_IS_NAME",
        "Mehmet.Demir,PASSWORD_IS_NAME",
        "Password123,PASSWORD_COMMON",
        "1234567890,PASSWORD_COMMON",
        "aaaaaaaaaaaaa,PASSWORD_COMMON",
        "ababababababab,PASSWORD_COMMON",
        "şşşşşşşşşşşşşşşşşşşşşşşşşşşşşşşşşşşşğ,PASSWORD_TOO_LONG",
        "üç kelime birden,PASSWORD_SAME"
    })
    void aWeakPasswordIsRefusedAndTheOldOneStays(String wanted, String code) throws Exception {
        let("mehmet.demir", "VIEWER");
        String weak = code.equals("PASSWORD_TOO_LONG") ? wanted + "x".repeat(10) : wanted;

        Answer refused = changePassword("mehmet.demir", PASSWORD, weak);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("code").asString()).isEqualTo(code);
        assertThat(as("mehmet.demir", PASSWORD, "GET", "/api/people/me", "").status())
                .isEqualTo(200);
    }

    @Test
    void theOldPasswordIsNotGuessedFromWithin() throws Exception {
        let("zeynep", "VIEWER");
        Answer last = null;
        for (int guess = 0; guess < 11; guess++) {
            last = as(
                    "zeynep",
                    PASSWORD,
                    "PUT",
                    "/api/people/me/password",
                    passwords("tahmin-" + guess, "yeni parolam 1"));
        }

        assertThat(last).isNotNull();
        assertThat(last.json().get("code").asString()).isEqualTo("PASSWORD_TRIES");
        assertThat(as("zeynep", PASSWORD, "GET", "/api/people/me", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":\"a\",\"role\":\"VIEWER\"}",
                "{\"username\":\"a b\",\"role\":\"VIEWER\"}",
                "{\"username\":\"<script>\",\"role\":\"VIEWER\"}",
                "{\"username\":\"ayse:x\",\"role\":\"VIEWER\"}",
                "{\"username\":\"ayse\",\"role\":\"BOSS\"}",
                "{\"username\":\"ayse\"}",
                "{\"username\":\"ayse\",\"role\":\"VIEWER\",\"email\":\"yok\"}",
                "{\"username\":\"ayse\",\"role\":\"VIEWER\",\"displayName\":\"a\\nb\"}",
                "{\"username\":\"ayse\",\"role\":\"VIEWER\",\"password\":\"benim-parolam\"}",
                "{\"username\":7,\"role\":\"VIEWER\"}"
            })
    void whatMakesNoPersonIsRefused(String body) throws Exception {
        Answer refused = post("/api/people", body);

        assertThat(refused.status()).as(refused.response().body()).isEqualTo(400);
        assertThat(get("/api/people").json().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void twoPeopleDoNotHaveNamesThatDifferInCapitalsOnly() throws Exception {
        assertThat(post("/api/people", person("Admin", "VIEWER")).status()).isEqualTo(409);
        let("ayse", "VIEWER");

        Answer again = post("/api/people", person("AYSE", "VIEWER"));

        assertThat(again.json().get("code").asString()).isEqualTo("PERSON_EXISTS");
    }

    @Test
    void everyActIsOnRecordWithBeforeAndAfterAndNoPassword() throws Exception {
        long id = let("ayse", "VIEWER");
        call("PUT", "/api/people/" + id, "{\"role\":\"OPERATOR\"}");
        as("ayse", PASSWORD, "GET", "/api/audit", "");
        call("DELETE", "/api/people/" + id, "");

        JsonNode all = get("/api/audit?size=500").json().get("items");
        assertThat(find(all, "create person").get("after").asString()).isEqualTo("Ayşe Yılmaz, -, VIEWER, enabled");
        JsonNode changed = find(all, "change person");
        assertThat(changed.get("person").asString()).isEqualTo("admin");
        assertThat(changed.get("subject").asString()).isEqualTo("ayse");
        assertThat(changed.get("before").asString()).isEqualTo("Ayşe Yılmaz, -, VIEWER, enabled");
        assertThat(changed.get("after").asString()).isEqualTo("Ayşe Yılmaz, -, OPERATOR, enabled");
        assertThat(find(all, "change password").get("person").asString()).isEqualTo("ayse");
        JsonNode refused = find(all, "refused");
        assertThat(refused.get("person").asString()).isEqualTo("ayse");
        assertThat(refused.get("subject").asString()).isEqualTo("GET /api/audit");
        assertThat(refused.get("detail").asString()).isEqualTo("ROLE_NEEDED");
        assertThat(find(all, "delete person").get("before").asString()).isEqualTo("Ayşe Yılmaz, -, OPERATOR, enabled");
        assertThat(all.toString()).doesNotContain(PASSWORD).doesNotContain("bcrypt");
    }

    @Test
    void theTokenOfTheSettingsRulesPeopleAndIsNone() throws Exception {
        assertThat(bearer("anahtar-123", "GET", "/api/people").status()).isEqualTo(200);
        Answer me = bearer("anahtar-123", "GET", "/api/people/me");

        assertThat(me.status()).isEqualTo(409);
        assertThat(me.json().get("code").asString()).isEqualTo("LOGIN_IS_NO_PERSON");
    }

    private static JsonNode find(JsonNode entries, String action) {
        for (JsonNode entry : entries) {
            if (entry.get("action").asString().equals(action)) {
                return entry;
            }
        }
        throw new AssertionError("no " + action + " in " + entries);
    }

    private static String person(String username, String role) {
        return "{\"username\":\"" + username + "\",\"displayName\":\"Ayşe Yılmaz\",\"role\":\"" + role + "\"}";
    }

    private String oneTimePassword(String username, String role) throws Exception {
        return post("/api/people", person(username, role))
                .json()
                .get("oneTimePassword")
                .asString();
    }

    /** With a password of their own. */
    private long let(String username, String role) throws Exception {
        Answer changed = changePassword(username, oneTimePassword(username, role), PASSWORD);
        assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
        return changed.json().get("id").asLong();
    }

    private String token(String username, String scope) throws Exception {
        return as(username, PASSWORD, "POST", "/api/tokens", "{\"name\":\"deneme\",\"scopes\":[\"" + scope + "\"]}")
                .json()
                .get("secret")
                .asString();
    }

    private Answer changePassword(String username, String old, String wanted) throws Exception {
        return as(username, old, "PUT", "/api/people/me/password", passwords(old, wanted));
    }

    private static String passwords(String old, String wanted) {
        return "{\"oldPassword\":\"" + old + "\",\"newPassword\":\"" + wanted + "\"}";
    }

    private Answer bearer(String token, String method, String path) throws Exception {
        return anonymous(method, path, "", "Authorization", "Bearer " + token);
    }

    private Answer as(String username, String password, String method, String path, String body) throws Exception {
        String login = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return anonymous(method, path, body, "Authorization", "Basic " + login);
    }
}
