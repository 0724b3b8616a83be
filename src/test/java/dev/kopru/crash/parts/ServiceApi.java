package dev.kopru.crash.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.process.StartedService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** What a person does with runs, by the API of a service on this port. */
record ServiceApi(int port) {

    static final String PASSWORD = "gizli-parola-1";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int ACCEPTED = 202;

    static ServiceApi onFreePort() throws IOException {
        return new ServiceApi(StartedService.freePort());
    }

    boolean isReady() throws InterruptedException {
        try {
            return HTTP.send(request("/actuator/health").GET().build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void start(String job) throws IOException, InterruptedException {
        mustAccept("/api/jobs/" + job + "/runs");
    }

    void stop(long run) throws IOException, InterruptedException {
        mustAccept("/api/runs/" + run + "/stop");
    }

    void restart(long run) throws IOException, InterruptedException {
        mustAccept("/api/runs/" + run + "/restart");
    }

    private void mustAccept(String path) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(ACCEPTED);
    }

    private HttpRequest.Builder request(String path) {
        String login = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + login);
    }
}
