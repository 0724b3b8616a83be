package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Who may come in. */
class AccessTests extends ApiTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/jobs",
                "/api/runs/1",
                "/api/retries",
                "/api/audit",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/actuator/prometheus",
                "/actuator/info",
                "/actuator",
                "/error",
                "/",
                "/nothing"
            })
    void asksForALogin(String path) throws Exception {
        Answer answer = anonymous("GET", path, "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(401);
    }

    @Test
    void keepsHealthOpenButItsDetailsClosed() throws Exception {
        assertThat(anonymous("GET", "/actuator/health", "").response().body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(anonymous("GET", "/actuator/health/liveness", "").status()).isEqualTo(200);
        assertThat(anonymous("GET", "/actuator/health/readiness", "").status()).isEqualTo(200);
    }

    /** Whoever asked a moment too early would otherwise be told for seconds that nobody is there. */
    @Test
    void healthSaysThatTheServiceIsReadyAsSoonAsItIs() throws Exception {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(anonymous("GET", "/actuator/health", "").status()).isEqualTo(503);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(anonymous("GET", "/actuator/health", "").status()).isEqualTo(200);
    }

    @Test
    void aNeighbourThatDoesNotAnswerIsShownAndChangesNothing() throws Exception {
        Answer health = get("/actuator/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().get("status").asString()).isEqualTo("UP");
        assertThat(health.json()
                        .at("/components/neighbours/components/silent/status")
                        .asString())
                .isEqualTo("UNREACHABLE");
        assertThat(health.json().at("/components/database/status").asString()).isEqualTo("UP");
    }

    @Test
    void takesTheTokenAndNoOther() throws Exception {
        assertThat(anonymous("GET", "/api/jobs", "", "Authorization", "Bearer anahtar-123")
                        .status())
                .isEqualTo(200);
        assertThat(anonymous("GET", "/api/jobs", "", "Authorization", "Bearer anahtar-124")
                        .status())
                .isEqualTo(401);
        assertThat(anonymous("GET", "/api/jobs", "", "Authorization", "Bearer ").status())
                .isEqualTo(401);
    }

    @Test
    void knowsUserNamesToTheLetter() throws Exception {
        assertThat(anonymous("GET", "/api/jobs", "", "Authorization", basic("ADMIN", "gizli-parola-ş"))
                        .status())
                .isEqualTo(401);
        assertThat(anonymous("GET", "/api/jobs", "", "Authorization", basic("admin", "gizli-parola-s"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void closesTheDoorAfterTenWrongLogins() throws Exception {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(loginFrom("10.9.8.7", basic("admin", "guess-" + guess)).getStatus())
                    .isEqualTo(401);
        }

        MockHttpServletResponse closed = loginFrom("10.9.8.7", basic("admin", "guess-10"));

        assertThat(closed.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(closed.getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(closed.getContentType()).startsWith("application/problem+json");
        assertThat(loginFrom("10.9.8.6", LOGIN).getStatus()).isEqualTo(200);
        assertThat(loginFrom("10.9.8.7", LOGIN).getStatus()).isEqualTo(200);
        assertThat(loginFrom("10.9.8.7", "Bearer anahtar-123").getStatus()).isEqualTo(200);
        assertThat(anonymous("GET", "/actuator/health", "").status()).isEqualTo(200);
    }

    @Test
    void refusesChangesThatAnotherSiteMakesABrowserSend() throws Exception {
        String start = "/api/jobs/TestJob/runs";

        assertThat(post(start, "{\"x\":1}", "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
        assertThat(post(start, "{\"x\":1}", "Origin", "https://evil.example").status())
                .isEqualTo(403);
        assertThat(post(start, "{\"x\":1}", "Origin", "null").status()).isEqualTo(403);
        assertThat(post(start, "{\"x\":1}", "Origin", "http://127.0.0.1:" + port)
                        .status())
                .isEqualTo(400);
        assertThat(post(start, "{\"x\":1}", "Sec-Fetch-Site", "same-origin").status())
                .isEqualTo(400);
    }

    @Test
    void keepsNoSessionAndSendsSaneHeaders() throws Exception {
        Answer answer = get("/api/jobs");

        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void describesTheApiToThoseWhoAreIn() throws Exception {
        Answer docs = get("/v3/api-docs");

        assertThat(docs.status()).isEqualTo(200);
        assertThat(docs.json().get("paths").has("/api/jobs/{job}/runs")).isTrue();
        assertThat(docs.json().at("/components/securitySchemes/basic/scheme").asString())
                .isEqualTo("basic");
        assertThat(docs.json().get("paths").has("/error")).isFalse();
        assertThat(get("/swagger-ui/index.html").status()).isEqualTo(200);
    }

    private MockHttpServletResponse loginFrom(String address, String login) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/api/jobs")
                        .header("Authorization", login)
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
