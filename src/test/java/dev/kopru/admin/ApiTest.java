package dev.kopru.admin;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API over a real port, as another program would. */
@SpringBootTest(
        classes = ApiContext.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kopru.home=${test.home:target}/api-tests",
            "kopru.admin.password=gizli-parola-ş",
            "kopru.admin.token=anahtar-123",
            // Timers are set, but nobody looks for failed runs between two calls of a test.
            "spring.quartz.auto-startup=false",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=api-tests",
            "kopru.watch-interval=1h",
            // Few connections and little patience, so that one that is not given back is found out.
            "spring.datasource.hikari.maximum-pool-size=4",
            "spring.datasource.hikari.connection-timeout=5000"
        })
@AutoConfigureMockMvc
public abstract class ApiTest {

    private static final Schemas SCHEMAS = TestDatabase.fresh();
    private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "STOPPED", "ABANDONED");
    static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("admin:gizli-parola-ş".getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    ApiContext.Second second;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        for (String property : TestDatabase.properties(SCHEMAS)) {
            int equals = property.indexOf('=');
            registry.add(property.substring(0, equals), () -> property.substring(equals + 1));
        }
    }

    /** An answer with its body as JSON; {@code null} JSON when it has none. */
    record Answer(int status, HttpResponse<String> response) {

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return call("GET", path, "", headers);
    }

    Answer post(String path, String body, String... headers) throws IOException, InterruptedException {
        return call("POST", path, body, headers);
    }

    Answer call(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        return anonymous(method, path, body, with(headers, "Authorization", LOGIN));
    }

    Answer anonymous(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), response);
    }

    /** Waits until the run has ended and given back its job's lease. */
    JsonNode ended(String location) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(deadline)) {
            JsonNode run = get(location).json();
            if (ENDED.contains(run.get("status").asString())) {
                Thread.sleep(200);
                return get(location).json();
            }
            Thread.sleep(50);
        }
        throw new AssertionError(location + " did not end");
    }

    /** Figures are kept for a while; that they come to be right is what counts. */
    void awaitFigure(String line) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!get("/actuator/prometheus").response().body().contains(line)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("No " + line);
            }
            Thread.sleep(50);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] more = new String[headers.length + 2];
        more[0] = name;
        more[1] = value;
        System.arraycopy(headers, 0, more, 2, headers.length);
        return more;
    }
}
