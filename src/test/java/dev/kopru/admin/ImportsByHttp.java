package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files as a person sends them to a service that runs. */
final class ImportsByHttp {

    static final String PASSWORD = "gizli-parola-ş";
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    ImportsByHttp(int port) {
        this.port = port;
    }

    static void assertCounts(JsonNode file, long read, long written, long rejected) {
        assertThat(file.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(List.of(
                        file.get("read").asLong(),
                        file.get("written").asLong(),
                        file.get("rejected").asLong()))
                .containsExactly(read, written, rejected);
    }

    String errors(JsonNode file, String language) throws IOException, InterruptedException {
        return get("/api/imports/" + file.get("id").asLong() + "/errors.csv", language)
                .body();
    }

    JsonNode imported(String kind, String profile, String content) throws IOException, InterruptedException {
        return imported(kind, profile, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The import when its run has ended. */
    JsonNode imported(String kind, String profile, byte[] content) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                """
                --frontier\r
                Content-Disposition: form-data; name="profile"\r
                \r
                %s\r
                --frontier\r
                Content-Disposition: form-data; name="file"; filename="liste.csv"\r
                Content-Type: text/csv\r
                \r
                """
                        .formatted(profile)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--frontier--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> accepted = send(HttpRequest.newBuilder(address("/api/imports/" + kind))
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return ended(accepted.headers().firstValue("Location").orElseThrow());
    }

    HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path))
                .header("Accept-Language", language)
                .GET());
    }

    private JsonNode ended(String location) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(deadline)) {
            JsonNode file = JsonMapper.shared().readTree(get(location, "tr").body());
            if (!file.get("status").asString().startsWith("START")) {
                Thread.sleep(300);
                return file;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(location + " did not end");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.header("Authorization", LOGIN).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
