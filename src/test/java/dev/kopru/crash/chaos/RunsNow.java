package dev.kopru.crash.chaos;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Starts the jobs by hand, beside their timers, so that a short form need not wait for the minute to be over. */
final class RunsNow {

    private static final List<String> JOBS =
            List.of("StockCardExportJob", "InventorySyncJob", "OrderImportJob", "StatementSnapshotJob");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

    private final HttpClient client = HttpClient.newHttpClient();
    private final TroubledService service;
    private long last = System.nanoTime() - PAUSE_NANOS;

    RunsNow(TroubledService service) {
        this.service = service;
    }

    /** Not more often than every two seconds; those that run already go on. */
    void ask() throws InterruptedException {
        if (System.nanoTime() - last < PAUSE_NANOS) {
            return;
        }
        last = System.nanoTime();
        for (String job : JOBS) {
            try {
                client.send(request(job), HttpResponse.BodyHandlers.discarding());
            } catch (IOException e) {
                // The timers remain.
            }
        }
    }

    private HttpRequest request(String job) {
        String login = Base64.getEncoder()
                .encodeToString(("admin:" + TroubledService.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(service.address("/api/jobs/" + job + "/runs"))
                .header("Authorization", "Basic " + login)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }
}
