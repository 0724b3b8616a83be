package dev.kopru.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.KopruApplication;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.ProductOnly;
import dev.kopru.run.JobCatalog;
import dev.kopru.setting.file.SharedSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** A worker beside a service that is not there: it lives, and does nothing by itself. */
class WorkerTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path home;

    @SuppressWarnings("NullAway.Init")
    private static Schemas schemas;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext worker;

    /** Beside all the settings files that its service may have. */
    @BeforeAll
    static void start() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("jobs"), home.resolve("jobs"));
        schemas = TestDatabase.fresh();
        // What a service would be told; a worker starts no timers all the same.
        String[] settings = Stream.concat(
                        Stream.of(
                                "kopru.worker=true",
                                "kopru.home=" + home.toAbsolutePath(),
                                "kopru.timers.enabled=true",
                                "spring.quartz.auto-startup=true",
                                "kopru.watch-interval=100ms",
                                "server.port=0",
                                "spring.jmx.enabled=false",
                                "spring.quartz.properties.org.quartz.scheduler.instanceName=worker-tests"),
                        Arrays.stream(TestDatabase.properties(schemas)))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        worker = new SpringApplicationBuilder(KopruApplication.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("productOnly", new ProductOnly()))
                .run(settings);
    }

    @AfterAll
    static void stop() {
        worker.close();
        schemas.close();
    }

    @Test
    void answersForItsOwnHealth() throws IOException, InterruptedException {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"").doesNotContain("details");
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/api/jobs",
                "/api/runs",
                "/api/imports/orders",
                "/hooks/vendure",
                "/s/token",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/actuator",
                "/actuator/info",
                "/actuator/prometheus",
                "/desk/desk.css",
                "/error"
            })
    void hasNoPageNoApiAndNoOtherDoor(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location", "www-authenticate");
    }

    @Test
    void readsTheSettingsFilesOfTheServiceThoughItNeitherAlertsNorPrunes() {
        assertThat(worker.getBeansOfType(SharedSettings.class).values())
                .extracting(SharedSettings::file)
                .containsExactlyInAnyOrder("alerts", "pruning", "units");
    }

    @Test
    void knowsAllJobsButStartsNone() throws SchedulerException {
        assertThat(worker.getBean(JobCatalog.class).definitions()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(worker.getBean(Scheduler.class).isStarted()).isFalse();
        assertThat(worker.getBeansOfType(ApplicationRunner.class)).isEmpty();
        assertThat(worker.getBeansOfType(CommandLineRunner.class)).isEmpty();
        assertThat(own().queryForList("SELECT job FROM job_timer")).isEmpty();
    }

    /** Its heart stopped an hour ago: any full node would end it at its start. */
    @Test
    void leavesARunWhoseProcessDiedToTheNodes() throws InterruptedException {
        JdbcTemplate own = own();
        own.update("INSERT INTO BATCH_JOB_INSTANCE (JOB_INSTANCE_ID, VERSION, JOB_NAME, JOB_KEY)"
                + " VALUES (901, 0, 'OrderImportJob', 'worker-tests')");
        Timestamp before = Timestamp.from(Instant.now().minus(Duration.ofHours(1)));
        own.update(
                "INSERT INTO BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, VERSION, JOB_INSTANCE_ID, CREATE_TIME, START_TIME, STATUS,"
                        + " EXIT_CODE, LAST_UPDATED) VALUES (901, 1, 901, ?, ?, 'STARTED', 'UNKNOWN', ?)",
                before,
                before,
                before);

        Thread.sleep(500);

        Map<String, Object> run =
                own.queryForMap("SELECT STATUS, END_TIME FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = 901");
        assertThat(run).containsEntry("STATUS", "STARTED").containsEntry("END_TIME", null);
    }

    private static JdbcTemplate own() {
        return new JdbcTemplate(schemas.own());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        int port = Objects.requireNonNull(((ServletWebServerApplicationContext) worker).getWebServer())
                .getPort();
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }
}
