package dev.kopru.bench;

import static dev.kopru.bench.MeasuredService.print;
import static dev.kopru.bench.MeasuredService.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.process.KopruProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long statements take to be asked for, and that of an account with a million movements to be published. */
@Tag("benchmark")
class StatementAccessBenchmark {

    private static final String PASSWORD = "gizli-parola-1";
    private static final String NOBODY = "120.NOBODY";
    private static final String YEAR = "120.YEAR";
    private static final String LONG = "120.LONG";
    private static final int MANY = Integer.getInteger("kopru.bench.long-statement", 1_000_000);
    private static final int HEAP_MB = 256;
    private static final double MOST_REFUSALS_OF_JSON = 20;
    private static final double MOST_JSONS_OF_PDF = 60;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWarmServiceAnswersAtOnceAndAMillionMovementsFitIntoALittleMemory(@TempDir Path home) throws Exception {
        try (Schemas schemas = TestDatabase.fresh()) {
            account(schemas, YEAR, 800);
            try (KopruProcess kopru = service(schemas, home)) {
                publish(kopru);
                percentiles();
                account(schemas, LONG, MANY);
                double published = seconds(() -> publish(kopru));
                double read = seconds(() -> bytes(LONG, "json"));
                print(
                        "%-58s %10.1f s",
                        "%,d movements in one account, %d MB: published".formatted(MANY, HEAP_MB), published);
                print("%-58s %10.1f s", "the same as JSON, read to its end", read);
                assertThat(bytes(LONG, "json")).isGreaterThan(MANY * 100L);
                assertThat(kopru.isAlive()).isTrue();
            }
        }
    }

    private void percentiles() throws Exception {
        double nothing = percentile(200, 400, NOBODY, "json");
        double json = percentile(200, 400, YEAR, "json");
        double pdf = percentile(30, 60, YEAR, "pdf");
        print("%-58s %10.1f ms", "an account without a statement, p95", nothing * 1000);
        print("%-58s %10.1f ms", "statement of 12 months, 800 lines: JSON, p95", json * 1000);
        print("%-58s %10.1f ms", "statement of 12 months, 800 lines: PDF, p95", pdf * 1000);
        assertThat(json / nothing).as("p95 of JSON, to that of a refusal").isLessThan(MOST_REFUSALS_OF_JSON);
        assertThat(pdf / json).as("p95 of PDF, to that of JSON").isLessThan(MOST_JSONS_OF_PDF);
    }

    private double percentile(int before, int measured, String account, String format) throws Exception {
        for (int i = 0; i < before; i++) {
            bytes(account, format);
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < measured; i++) {
            long began = System.nanoTime();
            bytes(account, format);
            times.add((System.nanoTime() - began) / 1e9);
        }
        Collections.sort(times);
        return times.get(measured * 95 / 100);
    }

    private long bytes(String account, String format) throws Exception {
        HttpResponse<InputStream> answer = client.send(
                request("/api/statements/" + account + "?format=" + format)
                        .GET()
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(account.equals(NOBODY) ? 404 : 200);
        try (InputStream body = answer.body()) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** One run to its good end. */
    private boolean publish(KopruProcess kopru) throws Exception {
        HttpRequest start = request("/api/jobs/StatementSnapshotJob/runs")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        String run = "";
        while (run.isEmpty()) {
            assertThat(kopru.isAlive()).as(kopru::output).isTrue();
            try {
                run = client.send(start, BodyHandlers.ofString())
                        .headers()
                        .firstValue("Location")
                        .orElse("");
            } catch (IOException starting) {
                Thread.sleep(500);
            }
        }
        String body = "";
        while (!status(body).equals("COMPLETED")) {
            assertThat(status(body)).isNotEqualTo("FAILED");
            Thread.sleep(100);
            body = client.send(request(URI.create(run).getPath()).GET().build(), BodyHandlers.ofString())
                    .body();
        }
        return true;
    }

    /** Of the run, before those of its steps. */
    private static String status(String run) {
        return run.replaceFirst("(?s)^.*?\"status\":\"([A-Z]+)\".*$", "$1");
    }

    private HttpRequest.Builder request(String path) {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + credentials);
    }

    private KopruProcess service(Schemas schemas, Path home) {
        String[] arguments = Stream.concat(
                        Arrays.stream(TestDatabase.properties(schemas)),
                        Stream.of(
                                "kopru.demo=false",
                                "kopru.timers.enabled=false",
                                "kopru.admin.username=admin",
                                "kopru.admin.password=" + PASSWORD,
                                "server.port=" + port))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        return KopruProcess.service(home, List.of("-Xmx" + HEAP_MB + "m"), arguments);
    }

    /** Movements over the last 12 months: two of three an invoice, every third a payment. */
    private static void account(Schemas schemas, String code, int movements) {
        JdbcTemplate accounting = new JdbcTemplate(schemas.accounting());
        accounting.update(
                "INSERT INTO account_card (code, kind, title, created_at, changed_at)"
                        + " VALUES (?, 'B2B', 'Çınar Yapı', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                code);
        int at = 0;
        while (at < movements) {
            int some = Math.min(1000, movements - at);
            accounting.update(
                    """
                    INSERT INTO movement (account_code, currency, movement_date, due_date, kind, document_number,
                        description, debit, credit, local_debit, local_credit, changed_at)
                    WITH RECURSIVE n (n) AS (SELECT ? UNION ALL SELECT n + 1 FROM n WHERE n + 1 < ?)
                    SELECT ?, 'TRY', UTC_DATE() - INTERVAL MOD(n, 365) DAY, UTC_DATE() - INTERVAL MOD(n, 365) - 30 DAY,
                        IF(MOD(n, 3) = 0, 'payment', 'invoice'), CONCAT('FTR', LPAD(n, 9, '0')), 'Satış faturası, Kadıköy',
                        IF(MOD(n, 3) = 0, 0, 100 + MOD(n, 97) / 4), IF(MOD(n, 3) = 0, 201, 0), 0, 0, UTC_TIMESTAMP(6)
                    FROM n
                    """,
                    at,
                    at + some,
                    code);
            at += some;
        }
    }
}
