package dev.kopru.crash.nodes;

import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.process.KopruProcess;
import dev.kopru.process.StartedService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** One whole service, with timers and pages, beside others on the same three schemas. */
final class FullNode extends StartedService {

    private static final String PASSWORD = "gizli-parola-1";
    private static final List<String> SETTINGS = List.of(
            "--kopru.demo=false",
            "--kopru.admin.password=" + PASSWORD,
            "--kopru.order.timer.every=1m",
            "--kopru.inventory.timer.every=1m",
            "--kopru.stockcard.timer.enabled=false",
            "--kopru.statement.timer.enabled=false",
            "--kopru.order.chunk-size=10");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private FullNode(int port, KopruProcess process) {
        super(port, process);
    }

    /** Begins to start; {@link #isReady()} says when it answers. */
    static FullNode on(Schemas schemas, Path jar, Path home) throws IOException {
        int port = freePort();
        return new FullNode(port, KopruProcess.service(home, jar, arguments(port, SETTINGS, on(schemas))));
    }

    /** The body of a call or a page. */
    String get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build()).body();
    }

    /** The answer's status. */
    int startImport() throws IOException, InterruptedException {
        return answer(request("/api/jobs/OrderImportJob/runs")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build())
                .statusCode();
    }

    private static HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        String login = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + login);
    }
}
