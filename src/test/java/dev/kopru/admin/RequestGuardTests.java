package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What one sender can do to the service: nothing. */
@TestPropertySource(
        properties = {
            "kopru.http.largest-body=200KB",
            "kopru.home=${test.home:target}/guard-tests",
            // Quartz keeps one data source a scheduler's name in a JVM, and other tests go on with theirs.
            "spring.quartz.properties.org.quartz.scheduler.instanceName=guard-tests"
        })
class RequestGuardTests extends ApiTest {

    @Test
    void hundredsOfSlowSendersWithoutALoginDoNotSilenceTheService() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                String path = List.of("/api/jobs/TestJob/runs", "/actuator/health", "/s/x")
                        .get(i % 3);
                String type = i % 2 == 0 ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=x";
                slow.add(sent("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
                        + "\r\nContent-Length: 1000000\r\n\r\na"));
            }
            Instant begin = Instant.now();

            assertThat(anonymous("GET", "/actuator/health", "").status()).isEqualTo(200);
            assertThat(get("/api/jobs").status()).isEqualTo(200);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aLargeBodyIsRefusedBeforeTheLoginAndBeforeItIsSent() throws Exception {
        assertThat(statusLine("PUT /api/retries/1/payload HTTP/1.1\r\nHost: x\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 300000000\r\n\r\n"))
                .contains(" 413");
    }

    @Test
    void aBodyOfUnknownLengthEndsAtTheLimit() throws Exception {
        StringBuilder chunks = new StringBuilder();
        String chunk = "a".repeat(4096);
        for (int i = 0; i < 100; i++) {
            chunks.append("1000\r\n").append(chunk).append("\r\n");
        }

        assertThat(statusLine("POST /api/jobs/TestJob/runs HTTP/1.1\r\nHost: x\r\nAuthorization: " + LOGIN
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n\"\r\n"
                        + chunks))
                .contains(" 413");
    }

    @Test
    void ofManyWrongLoginsAtATimeOnlyTenAreTriedAndTheTokenPasses() throws Exception {
        String wrong = "Basic " + Base64.getEncoder().encodeToString("admin:yanlış".getBytes(StandardCharsets.UTF_8));
        ExecutorService many = Executors.newFixedThreadPool(30);
        List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                calls.add(many.submit(() -> {
                    answers.add(anonymous("GET", "/api/jobs", "", "Authorization", wrong)
                            .status());
                    return null;
                }));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            many.shutdownNow();
        }

        assertThat(answers).filteredOn(status -> status == 401).hasSizeBetween(1, 10);
        assertThat(answers).allMatch(status -> status == 401 || status == 429);
        assertThat(anonymous("GET", "/api/jobs", "", "Authorization", "Bearer anahtar-123")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ofFortyRightLoginsAtATimeNoneIsRefused() throws Exception {
        String right = "basic" + LOGIN.substring("Basic".length());
        ExecutorService many = Executors.newFixedThreadPool(40);
        List<Future<Integer>> calls = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                calls.add(many.submit(() -> anonymous("GET", "/api/jobs", "", "Authorization", right)
                        .status()));
            }
            for (Future<Integer> call : calls) {
                assertThat(call.get()).isEqualTo(200);
            }
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void nobodyChoosesTheAddressThatIsCountedAndPutOnRecord() throws Exception {
        String wrong = "Basic " + Base64.getEncoder().encodeToString("zeynep:yanlış".getBytes(StandardCharsets.UTF_8));
        int last = 0;
        for (int i = 0; i <= 10; i++) {
            last = anonymous("GET", "/api/jobs", "", "Authorization", wrong, "X-Forwarded-For", "203.0.113." + i)
                    .status();
        }

        assertThat(last).isEqualTo(429);
        assertThat(get("/api/audit?size=500").response().body()).doesNotContain("203.0.113.");
    }

    @Test
    void loginsAndRefusalsAreOnRecord() throws Exception {
        get("/api/jobs");
        anonymous("GET", "/api/jobs", "", "Authorization", "Bearer yanlis");

        assertThat(get("/api/audit?size=500").response().body())
                .contains("\"log in\"")
                .contains("\"wrong login\"");
    }

    private Socket sent(String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return socket;
    }

    private String statusLine(String request) throws IOException {
        try (Socket socket = sent(request)) {
            socket.setSoTimeout(10_000);
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }
}
