package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
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

    private static final String HEAD =
            """
            --frontier\r
            Content-Disposition: form-data; name="profile"\r
            \r
            %s\r
            --frontier\r
            Content-Disposition: form-data; name="file"; filename="liste.csv"\r
            Content-Type: text/csv\r
            \r
            """;
    private static final String END = "\r\n--frontier--\r\n";

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
        body.writeBytes(HEAD.formatted(profile).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(END.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> accepted = send(HttpRequest.newBuilder(address("/api/imports/" + kind))
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return ended(accepted.headers().firstValue("Location").orElseThrow());
    }

    /** What was answered to any call. */
    record Answer(int status, String contentType, String body) {

        private static Answer of(HttpResponse<String> response) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type, response.body());
        }
    }

    /** A file with its profile as the body of an upload. */
    static String form(String profile, String content) {
        return HEAD.formatted(profile) + content + END;
    }

    /** {@code type}: of the body; none where it is empty. */
    Answer call(String method, String path, String body, String type, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Answer.of(send(request));
    }

    /** What Java's own client would not send. */
    Answer raw(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.0\r\nHost: x\r\nAuthorization: " + LOGIN + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            String type = all.substring(0, end)
                    .lines()
                    .filter(line -> line.startsWith("Content-Type: "))
                    .map(line -> line.substring("Content-Type: ".length()))
                    .findFirst()
                    .orElse("");
            return new Answer(Integer.parseInt(all.substring(9, 12)), type, all.substring(end + 4));
        }
    }

    Answer anonymous(String method, String path) throws IOException, InterruptedException {
        return login(method, path, "");
    }

    Answer wrongLogin(String method, String path) throws IOException, InterruptedException {
        return login(
                method,
                path,
                "Basic " + Base64.getEncoder().encodeToString("admin:yanlis".getBytes(StandardCharsets.UTF_8)));
    }

    /** As somebody else. */
    Answer as(String login, String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", login);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return Answer.of(http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    private Answer login(String method, String path, String login) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.noBody());
        if (!login.isEmpty()) {
            request.header("Authorization", login);
        }
        return Answer.of(http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    /** Waits until no run of the job goes on. */
    void awaitIdle(String job) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(deadline)) {
            JsonNode last = JsonMapper.shared()
                    .readTree(get("/api/jobs/" + job, "tr").body())
                    .get("lastRun");
            if (!last.isNull() && !last.get("status").asString().startsWith("START")) {
                Thread.sleep(300);
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(job + " did not end");
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
            String status = file.get("status").asString();
            if (!status.startsWith("START") && !status.equals("RECEIVED")) {
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
