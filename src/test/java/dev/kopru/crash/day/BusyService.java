package dev.kopru.crash.day;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged service in 256 MB, all four jobs on timers of a minute. */
final class BusyService extends StartedService {

    private static final String TOKEN = "gunun-anahtari-0123456789";
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    private static final List<String> SETTINGS = List.of(
            "--kopru.demo=false",
            "--kopru.admin.password=gizli-parola-1",
            "--kopru.admin.token=" + TOKEN,
            "--kopru.order.timer.every=1m",
            "--kopru.inventory.timer.every=1m",
            "--kopru.stockcard.timer.every=1m",
            "--kopru.statement.timer.every=1m",
            "--kopru.alerts.webhooks.private-addresses=true");
    private static final Pattern CONNECTIONS = Pattern.compile(
            "^(hikaricp_connections(?:_active|_pending)?)\\{[^}]*pool=\"([^\"]+)\"[^}]*} (\\S+)$", Pattern.MULTILINE);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();

    private BusyService(int port, KopruProcess process) {
        super(port, process);
    }

    /** @param isLong for less, what the virtual machine spends on making it faster does not come back in minutes */
    static BusyService on(Schemas schemas, Path home, boolean isLong) throws IOException {
        int port = freePort();
        List<String> options = Stream.concat(
                        OPTIONS.stream(), Stream.of("-XX:TieredStopAtLevel=1").filter(option -> !isLong))
                .toList();
        return new BusyService(port, KopruProcess.service(home, options, arguments(port, SETTINGS, on(schemas))));
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    HttpResponse<byte[]> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path, "Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .timeout(LONGEST_ANSWER)
                .header("Authorization", "Bearer " + TOKEN);
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Of each pool all connections, those in use and those that are waited for, such as {@code own active}. */
    Map<String, Integer> connections() throws IOException, InterruptedException {
        String told = new String(get("/actuator/prometheus").body(), StandardCharsets.UTF_8);
        Map<String, Integer> connections = new TreeMap<>();
        CONNECTIONS.matcher(told).results().forEach(line -> {
            String what = line.group(1).replaceFirst("hikaricp_connections_?", "");
            connections.put(
                    line.group(2) + " " + (what.isEmpty() ? "open" : what), (int) Double.parseDouble(line.group(3)));
        });
        return connections;
    }
}
