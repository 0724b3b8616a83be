package dev.kopru.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.server.EmbeddedHome;
import dev.kopru.fixture.DrawnPictures;
import dev.kopru.process.KopruProcess;
import dev.kopru.process.StartedService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceCrashIT {

    private static final String PASSWORD = "yalnizca-bu-test-icin";
    private static final String RUNNING =
            "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE STATUS IN ('STARTING', 'STARTED', 'STOPPING')";
    private static final String READ = "SELECT COALESCE(SUM(read_count), 0) FROM run_count";
    private static final String RUNS = "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION";

    @Test
    void killedInTheMiddleOfTheDemoItFindsItsDatabaseAgainAndCompletes(@TempDir Path home, @TempDir Path quietHome)
            throws Exception {
        DrawnPictures.into(home);
        DrawnPictures.into(quietHome);
        long survivor;
        try (KopruProcess kopru = service(home, 5)) {
            DataSource own = new EmbeddedHome(home).schema("kopru");
            awaitNumberAbove(kopru, own, READ, 20);
            kopru.kill();
            survivor = new EmbeddedHome(home).serverPid();
            assertThat(TroubledShop.number(own, RUNNING)).as("a run that died").isEqualTo(1);
        }

        try (KopruProcess again = service(home, 5);
                KopruProcess quiet = service(quietHome, 500)) {
            assertThat(new EmbeddedHome(home).serverPid())
                    .as("the adopted server")
                    .isEqualTo(survivor);
            EndState end = endState(home);
            EndState undisturbed = endState(quietHome);
            awaitEnd(again, end.own(), 2);
            awaitEnd(quiet, undisturbed.own(), 1);
            end.mustBeConsistent();
            end.mustEqual(undisturbed);
        }
        // Its parent was killed, so somebody else has to take note of its end first.
        ProcessHandle.of(survivor)
                .ifPresent(server ->
                        server.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    /** A service without timers, as soon as it has accepted the start of an import. */
    private static KopruProcess service(Path home, int chunkSize) throws Exception {
        int port = StartedService.freePort();
        KopruProcess kopru = KopruProcess.service(
                home,
                "--server.port=" + port,
                "--kopru.admin.username=admin",
                "--kopru.admin.password=" + PASSWORD,
                "--kopru.order.timer.enabled=false",
                "--kopru.stockcard.timer.enabled=false",
                "--kopru.inventory.timer.enabled=false",
                "--kopru.statement.timer.enabled=false",
                "--kopru.order.chunk-size=" + chunkSize);
        while (startImport(port) != 202) {
            assertThat(kopru.isAlive()).as(kopru::output).isTrue();
            Thread.sleep(200);
        }
        return kopru;
    }

    private static int startImport(int port) throws InterruptedException {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/jobs/OrderImportJob/runs"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void awaitEnd(KopruProcess kopru, DataSource own, long runs) throws InterruptedException {
        awaitNumberAbove(kopru, own, RUNS, runs - 1);
        while (TroubledShop.number(own, RUNNING) > 0) {
            assertThat(kopru.isAlive()).as(kopru::output).isTrue();
            Thread.sleep(100);
        }
    }

    private static void awaitNumberAbove(KopruProcess kopru, DataSource own, String sql, long limit)
            throws InterruptedException {
        while (TroubledShop.number(own, sql) <= limit) {
            assertThat(kopru.isAlive()).as(kopru::output).isTrue();
            Thread.sleep(5);
        }
    }

    private static EndState endState(Path home) throws IOException {
        EmbeddedHome embedded = new EmbeddedHome(home);
        return new EndState(
                embedded.schema("kopru"), embedded.schema("kopru_store"), embedded.schema("kopru_accounting"));
    }
}
