package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Clients behind a proxy that is trusted: the tests' own address. */
@TestPropertySource(
        properties = {
            "kopru.http.trusted-proxies=127.0.0.1, ::1, 10.1.0.0/16",
            "kopru.home=${test.home:target}/forwarded-tests",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=forwarded-tests"
        })
class ForwardedAddressTests extends ApiTest {

    private int wrongFrom(String user, String forwarded) throws Exception {
        String login = Base64.getEncoder().encodeToString((user + ":yanlış").getBytes(StandardCharsets.UTF_8));
        return anonymous("GET", "/api/jobs", "", "Authorization", "Basic " + login, "X-Forwarded-For", forwarded)
                .status();
    }

    @Test
    void twoClientsBehindOneProxyAreThrottledApart() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(wrongFrom("admin", "198.51.100.1")).isEqualTo(401);
        }

        assertThat(wrongFrom("admin", "198.51.100.1")).isEqualTo(429);
        assertThat(wrongFrom("admin", "198.51.100.2")).isEqualTo(401);
        assertThat(get("/api/audit?size=500").response().body())
                .contains("\"198.51.100.1\"")
                .contains("\"198.51.100.2\"");
    }

    @Test
    void whatAClientPutsBeforeItsOwnAddressCountsForNothing() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(wrongFrom("mehmet", "203.0.113." + i + ", 198.51.100.3, 10.1.2.3"))
                    .isEqualTo(401);
        }

        assertThat(wrongFrom("mehmet", "203.0.113.77, 198.51.100.3, 10.1.2.3")).isEqualTo(429);
        assertThat(get("/api/audit?size=500").response().body())
                .contains("\"198.51.100.3\"")
                .doesNotContain("203.0.113.");
    }
}
