package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.KopruApplication;
import dev.kopru.admin.DescribedApi.Call;
import dev.kopru.admin.ImportsByHttp.Answer;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.notice.Notice;
import dev.kopru.notice.Notices;
import dev.kopru.record.Reason;
import dev.kopru.run.HeldRuns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every call of the whole service, right and wrong, is answered as its description says. */
@SpringBootTest(
        classes = KopruApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kopru.demo=false",
            "kopru.admin.password=" + ImportsByHttp.PASSWORD,
            "kopru.admin.token=anahtar-123",
            "kopru.http.largest-body=200KB",
            "spring.servlet.multipart.max-request-size=300KB",
            "kopru.statement.links.keys[0].id=test",
            "kopru.statement.links.keys[0].secret=anahtar-0123456789-0123456789-0123",
            "kopru.alerts.recipients[0].mail=patron@ornek.com.tr",
            "kopru.alerts.recipients[0].summary=false",
            "spring.quartz.auto-startup=false",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=described-api"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class DescribedApiTests {

    private static final Schemas SCHEMAS = TestDatabase.fresh();
    private static final String TOKEN = "Bearer anahtar-123";
    private static final String JSON = "application/json";
    private static final String OTHER = "text/plain";
    private static final String FILE = "multipart/form-data; boundary=frontier";
    private static final String ACCOUNT = "120.01.000001";
    private static final String LARGE = "{\"x\":\"" + "x".repeat(400_000) + "\"}";

    /** Nobody takes the database away here, and nothing is broken; a key for links is set. */
    private static final Set<String> OF_OTHER_TIMES = Set.of("500", "503");

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Notices notices;

    /** What one test has seen counts for the next. */
    private static DescribedApi api;

    private final List<String> wrong = new ArrayList<>();

    private ImportsByHttp http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("kopru.home", () -> home.toString());
        for (String property : TestDatabase.properties(SCHEMAS)) {
            int equals = property.indexOf('=');
            registry.add(property.substring(0, equals), () -> property.substring(equals + 1));
        }
    }

    @BeforeEach
    void asAnyProgram() {
        http = new ImportsByHttp(port);
    }

    @Test
    @Order(1)
    void whatIsAskedForRightlyIsAnsweredAsDescribed() throws Exception {
        api = new DescribedApi(
                JsonMapper.shared().readTree(http.get("/v3/api-docs", "en").body()));
        collect(this::imports);
        collect(this::retries);
        collect(this::runs);
        collect(this::notices);
        collect(this::schedules);
        collect(this::statements);
        collect(this::people);
        collect(this::alerts);
        collect(this::tokens);
        good("GET", "/api/jobs", Map.of(), "");
        good("GET", "/api/jobs/{job}", Map.of("job", "OrderImportJob"), "");
        good("GET", "/api/audit", Map.of(), "?page=0&size=500&person=admin&since=2026-01-01T00:00:00Z");
        good("GET", "/api/audit/export.csv", Map.of(), "?action=replay");
        good("GET", "/api/reconciliation", Map.of(), "?kind=AMOUNT_DIFFERS&page=0&size=1");
        assertThat(wrong).isEmpty();
    }

    private void imports() throws Exception {
        JsonNode orders = http.imported(
                "orders",
                "retail",
                """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                910001,A1,BOWL,three,2010-12-01 08:26:00,2.55,17850,France
                910002,A1,BOWL,four,2010-12-01 08:26:00,2.55,17850,France
                910003,A1,BOWL,five,2010-12-01 08:26:00,2.55,17850,France
                """);
        Map<String, String> place = Map.of("id", orders.get("id").asString());
        good("GET", "/api/imports", Map.of(), "?size=1");
        good("GET", "/api/imports/{id}", place, "");
        good("GET", "/api/imports/{id}/errors.csv", place, "");
        good("POST", "/api/imports/{kind}", Map.of("kind", "movements"), "", movements(), FILE);
        http.awaitIdle("StatementSnapshotJob");
        http.imported("inventory", "kopru", "SKU;Miktar\nX-1;uc\n");
    }

    private static String movements() {
        return ImportsByHttp.form(
                "kopru",
                """
                Cari Kodu;Ünvan;Tarih;Tür;Belge No;Açıklama;Borç;Alacak;Para Birimi
                120.01.000001;Deneme A.Ş.;05.01.2026;Fatura;A-1;Satış;100,00;;TRY
                120.01.000001;Deneme A.Ş.;20.01.2026;Ödeme;T-1;Tahsilat;;30,00;TRY
                """);
    }

    private void retries() throws Exception {
        JsonNode items = items("/api/retries?job=OrderImportJob");
        assertThat(items.size()).isEqualTo(3);
        good("GET", "/api/retries", Map.of(), "?q=910&page=0&size=2");
        Map<String, String> first = Map.of("id", items.get(0).get("id").asString());
        Answer one = good("GET", "/api/retries/{id}", first, "");
        String payload = JsonMapper.shared().readTree(one.body()).get("payload").toString();
        assertThat(api.errorsOfBody(api.call("PUT", "/api/retries/{id}/payload"), payload))
                .isEmpty();
        String corrected = payload.replace("\"five\"", "\"5\"");
        good("PUT", "/api/retries/{id}/payload", first, "", corrected, JSON);
        good("POST", "/api/retries/{id}/discard", first, "", "{\"reason\":\"iki kez\"}", JSON);
        jdbc.sql("UPDATE retry_record SET state = 'RESOLVED' WHERE id = ?")
                .param(first.get("id"))
                .update();
        conflict("PUT", "/api/retries/{id}/payload", first, corrected);
        conflict("POST", "/api/retries/{id}/discard", first, "{\"reason\":\"yine\"}");
        http.awaitIdle("OrderImportJob");
        good(
                "POST",
                "/api/retries/{id}/replay",
                Map.of("id", items.get(1).get("id").asString()),
                "",
                "",
                "");
        http.awaitIdle("OrderImportJob");
        JsonNode behind = JsonMapper.shared()
                .readTree(good("GET", "/api/retries", Map.of(), "?size=1").body());
        good("GET", "/api/retries", Map.of(), "?after=" + behind.get("next").asString());
        good("GET", "/api/acts", Map.of(), "");
        good("GET", "/api/connections", Map.of(), "");
        good("GET", "/api/connections/{side}/vocabulary", Map.of("side", "store"), "");
        good("GET", "/api/connections/{side}/vocabulary", Map.of("side", "accounting"), "");
        good("POST", "/api/retries/replay", Map.of(), "?job=OrderImportJob", "", "");
        http.awaitIdle("OrderImportJob");
        conflict("POST", "/api/retries/{id}/replay", first, "");
        good(
                "POST",
                "/api/retries/discard",
                Map.of(),
                "?job=OrderImportJob&reason=" + items.get(1).get("reason").asString(),
                "{\"reason\":\"deneme\"}",
                JSON);
    }

    private void runs() throws Exception {
        Map<String, String> job = Map.of("job", "InventorySyncJob");
        good("POST", "/api/jobs/{job}/runs", job, "", "{\"key\":\"2024-03-01\"}", JSON);
        http.awaitIdle("InventorySyncJob");
        conflict("POST", "/api/jobs/{job}/runs", job, "{\"key\":\"2024-03-01\"}");
        good("GET", "/api/runs", Map.of(), "?job=InventorySyncJob&status=COMPLETED&size=500");
        String id =
                items("/api/runs?job=InventorySyncJob&size=1").get(0).get("id").asString();
        Map<String, String> run = Map.of("id", id);
        good("GET", "/api/runs/{id}", run, "");
        good("GET", "/api/runs/{id}/parts", run, "");
        for (String action : List.of("restart", "stop", "abandon")) {
            conflict("POST", "/api/runs/{id}/" + action, run, "");
        }
        conflict("POST", "/api/runs/{id}/resolve", run, "{\"reason\":\"bilinmiyor\"}");
        ended(id, "UNKNOWN");
        good("POST", "/api/runs/{id}/resolve", run, "", "{\"reason\":\"elektrik kesildi\"}", JSON);
        ended(id, "STARTED");
        good("POST", "/api/runs/{id}/stop", run, "", "", "");
        ended(id, "FAILED");
        good("POST", "/api/runs/{id}/restart", run, "", "", "");
        http.awaitIdle("InventorySyncJob");
        String last =
                items("/api/runs?job=InventorySyncJob&size=1").get(0).get("id").asString();
        ended(last, "FAILED");
        good("POST", "/api/runs/{id}/abandon", Map.of("id", last), "", "", "");
        Call upload = api.call("POST", "/api/imports/{kind}");
        try (Connection elsewhere = dataSource.getConnection();
                Statement lock = elsewhere.createStatement()) {
            lock.execute(
                    "SELECT GET_LOCK(CONCAT('kopru.', LEFT(SHA2(CONCAT(DATABASE(), '/InventorySyncJob'), 256), 40)), 5)");
            String file = ImportsByHttp.form("kopru", "SKU;Miktar\nX;1\n");
            refused(upload, 409, http.call("POST", "/api/imports/inventory", file, FILE));
            lock.execute("SELECT RELEASE_ALL_LOCKS()");
        }
    }

    private void ended(String run, String status) {
        jdbc.sql("UPDATE BATCH_JOB_EXECUTION SET STATUS = ?, EXIT_CODE = ? WHERE JOB_EXECUTION_ID = ?")
                .params(status, status, run)
                .update();
    }

    private void notices() throws Exception {
        jdbc.sql("INSERT INTO notice (job, code, record_key, label, arguments, occurrences, first_run_id, last_run_id,"
                        + " first_noticed_at, last_noticed_at)"
                        + " VALUES ('OrderImportJob', 'STATUS_LEFT_OUT', 'web:1', '1', '[]', 1, 1, 1, NOW(), NOW())")
                .update();
        Map<String, String> one =
                Map.of("id", items("/api/notices").get(0).get("id").asString());
        good("GET", "/api/notices", Map.of(), "?job=OrderImportJob&seen=false&code=STATUS_LEFT_OUT&run=7");
        good("GET", "/api/notices/{id}", one, "");
        good("POST", "/api/notices/{id}/seen", one, "", "", "");
        good("POST", "/api/notices/seen", Map.of(), "?job=OrderImportJob", "", "");
    }

    private void schedules() throws Exception {
        Map<String, String> job = Map.of("job", "OrderImportJob");
        good("GET", "/api/schedules", Map.of(), "");
        String change = "{\"every\":\"PT5M\",\"quietHours\":{\"from\":\"22:00\",\"until\":\"06:00\"},\"enabled\":true}";
        good("PUT", "/api/schedules/{job}", job, "", change, JSON);
        good("GET", "/api/schedules/{job}", job, "");
        good("DELETE", "/api/schedules/{job}", job, "", "", "");
    }

    private void statements() throws Exception {
        Map<String, String> account = Map.of("account", ACCOUNT);
        String body = "{\"from\":\"2026-01-01\",\"to\":\"2026-01-31\",\"validFor\":\"PT1H\"}";
        good("GET", "/api/statements/{account}", account, "?currency=TRY&from=2026-01-01&to=2026-12-31");
        for (String form : List.of("json", "pdf", "xlsx", "csv")) {
            good("GET", "/api/statements", Map.of(), "?account=" + ACCOUNT + "&lang=en&format=" + form);
        }
        good("POST", "/api/statements/{account}/links", account, "", body, JSON);
        good("POST", "/api/statements/links", Map.of(), "?account=" + ACCOUNT, "{}", JSON);
        good("DELETE", "/api/statements/{account}/links", account, "", "", "");
        good("DELETE", "/api/statements/links", Map.of(), "?account=" + ACCOUNT, "", "");
    }

    private void people() throws Exception {
        String ayse =
                "{\"username\":\"ayse\",\"displayName\":\"Ayşe\",\"email\":\"ayse@ornek.com\",\"role\":\"VIEWER\"}";
        JsonNode made = json(good("POST", "/api/people", Map.of(), "", ayse, JSON));
        conflict("POST", "/api/people", Map.of(), ayse);
        Map<String, String> one = Map.of("id", made.at("/person/id").asString());
        JsonNode me = json(good("GET", "/api/people/me", Map.of(), ""));
        Map<String, String> ofSettings = Map.of("id", me.get("id").asString());
        good("GET", "/api/people", Map.of(), "");
        good("GET", "/api/people/{id}", one, "");
        good("PUT", "/api/people/{id}", one, "", "{\"role\":\"OPERATOR\",\"enabled\":true}", JSON);
        conflict("PUT", "/api/people/{id}", ofSettings, "{\"role\":\"VIEWER\"}");
        String once = json(good("POST", "/api/people/{id}/password", one, "", "", ""))
                .get("oneTimePassword")
                .asString();
        conflict("POST", "/api/people/{id}/password", ofSettings, "");
        String own = "{\"oldPassword\":\"" + once + "\",\"newPassword\":\"üç kelime birden\"}";
        conflict("PUT", "/api/people/me/password", Map.of(), own);
        String login = "Basic " + Base64.getEncoder().encodeToString(("ayse:" + once).getBytes(StandardCharsets.UTF_8));
        Answer changed = http.as(login, "PUT", "/api/people/me/password", own);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        api.check(api.call("PUT", "/api/people/me/password"), changed);
        refused(api.call("GET", "/api/people/me"), 409, http.as(TOKEN, "GET", "/api/people/me", ""));
        good("DELETE", "/api/people/{id}", one, "", "", "");
        conflict("DELETE", "/api/people/{id}", ofSettings, "");
    }

    private void tokens() throws Exception {
        String body = "{\"name\":\"deneme\",\"scopes\":[\"links\"],\"days\":1}";
        JsonNode made = json(good("POST", "/api/tokens", Map.of(), "", body, JSON));
        refused(api.call("POST", "/api/tokens"), 409, http.as(TOKEN, "POST", "/api/tokens", body));
        String linksOnly = "Bearer " + made.get("secret").asString();
        for (Call call : api.calls()) {
            if (call.method().equals("GET")) {
                String path = path(call, "OrderImportJob", "1", ACCOUNT);
                collect(() -> refused(call, 403, http.as(linksOnly, "GET", path, "")));
            }
        }
        good("GET", "/api/tokens", Map.of(), "");
        good("DELETE", "/api/tokens/{id}", Map.of("id", made.at("/token/id").asString()), "", "", "");
    }

    private static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private void alerts() throws Exception {
        jdbc.sql(
                        "INSERT INTO alert (rule, subject, arguments, raised_at) VALUES ('RUN_FAILED', 'OrderImportJob', '[]', NOW())")
                .update();
        jdbc.sql(
                        "INSERT INTO alert_state (rule, subject, holds, since, arguments) VALUES ('SIDE_AWAY', 'store', TRUE, NOW(),"
                                + " '[\"x\"]')")
                .update();
        jdbc.sql("INSERT INTO alert_message (token, kind, channel, recipient, address, title, body, state, attempts,"
                        + " next_attempt_at, created_at) VALUES ('t', 'SUMMARY', 'MAIL', '1', 'a@b.tr', 'x', 'y', 'WAITING', 1,"
                        + " NOW(), NOW())")
                .update();
        good("GET", "/api/alerts", Map.of(), "?open=true&page=0&size=1");
        good("GET", "/api/alerts/rules", Map.of(), "");
        good("GET", "/api/alerts/messages", Map.of(), "?size=1");
        String mail = "{\"channel\":\"MAIL\",\"address\":\"ad@ornek.com.tr\",\"rules\":[\"RUN_FAILED\"]}";
        String template = "/api/alerts/subscriptions/{id}";
        Answer made = good("POST", "/api/alerts/subscriptions", Map.of(), "", mail, JSON);
        conflict("POST", "/api/alerts/subscriptions", Map.of(), mail);
        Map<String, String> one =
                Map.of("id", JsonMapper.shared().readTree(made.body()).get("id").asString());
        Map<String, String> ofSettings =
                Map.of("id", items("/api/alerts/subscriptions").get(0).get("id").asString());
        good("GET", "/api/alerts/subscriptions", Map.of(), "");
        good("GET", template, one, "");
        good("PUT", template, one, "", "{\"enabled\":false}", JSON);
        good("POST", template + "/test", one, "", "", "");
        conflict("PUT", template, ofSettings, "{\"enabled\":false}");
        conflict("DELETE", template, ofSettings, "");
        good("DELETE", template, one, "", "", "");
    }

    @Test
    @Order(2)
    void whatIsAskedForWronglyIsRefusedAsDescribed() throws Exception {
        for (Call call : api.calls()) {
            String path = path(call, "OrderImportJob", "1", ACCOUNT);
            String nowhere = path(call, "NoJob", "999999999", "yok");
            String type = type(call);
            collect(() -> refused(call, 401, http.anonymous(call.method(), path)));
            collect(() ->
                    refused(call, 400, http.call(call.method(), path + joint(path) + "nonsense=1", body(call), type)));
            collect(() -> refused(call, 406, http.call(call.method(), path, body(call), type, "Accept", "garbage")));
            if (call.answers().contains("404")) {
                collect(() -> refused(call, 404, http.call(call.method(), nowhere, body(call), type)));
            }
            if (!call.method().equals("GET")) {
                collect(() -> refused(
                        call, 403, http.call(call.method(), path, body(call), type, "Sec-Fetch-Site", "cross-site")));
                collect(() -> refused(
                        call,
                        413,
                        answered(() -> http.call(call.method(), path, large(call), type.isEmpty() ? JSON : type))));
            }
            if (call.takesBody()) {
                collect(() -> refused(call, 415, http.call(call.method(), path, body(call), OTHER)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Who is refused in the middle of a body may find the line closed before the answer is read. */
    private static Answer answered(Callable<Answer> call) throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                return call.call();
            } catch (IOException e) {
                if (tries == 5) {
                    throw e;
                }
            }
        }
    }

    @Test
    @Order(3)
    void noBodyAndNoParameterWhateverIsInItMakesAnErrorOfTheServers() throws Exception {
        List<String> bodies = List.of(
                "null",
                "[]",
                "1",
                "\"x\"",
                "{",
                "{\"nonsense\":1}",
                "{\"reason\":[1]}",
                "{\"key\":1e999999}",
                "{\"every\":{\"a\":1}}",
                "{\"validFor\":\"P99999999999999999999D\"}",
                "{\"reason\":1,\"reason\":2}",
                "{\"quietHours\":{\"from\":\"22:00:00.000000001\",\"until\":\"06:00\"}}",
                "{\"quietHours\":{\"from\":\"22:00\",\"until\":\"06:00\",\"to\":\"07:00\"}}",
                "[".repeat(3000));
        List<String> values = List.of("%zz", "%ff", "%00", "99999999999999999999", "-1", "%C5%9F", "x".repeat(3000));
        for (Call call : api.calls()) {
            String path = path(call, "OrderImportJob", "1", ACCOUNT);
            for (String parameter : call.queryParameters()) {
                for (String value : values) {
                    if (call.method().equals("GET") && !path.contains(parameter + "=")) {
                        collect(() -> declared(call, http.raw(path + joint(path) + parameter + "=" + value)));
                    }
                }
                Answer twice = http.call(
                        call.method(),
                        path + joint(path) + parameter + "=1&" + parameter + "=2",
                        body(call),
                        type(call));
                collect(() -> refused(call, 400, twice));
                collect(() -> assertThat(twice.body()).as(call.name()).contains(parameter));
            }
            if (type(call).equals(JSON)) {
                for (String body : bodies) {
                    Answer answer = http.call(call.method(), path, body, JSON);
                    collect(() -> declared(call, answer));
                    boolean fits = !body.startsWith("{") || body.length() < 2
                            ? body.equals("null")
                            : body.chars().filter(one -> one == '{').count()
                                            == body.chars()
                                                    .filter(one -> one == '}')
                                                    .count()
                                    && !body.contains("\"reason\":1,")
                                    && api.errorsOfBody(call, body).isEmpty();
                    assertThat(answer.status() >= 400 || fits)
                            .as(call.name() + " took " + body)
                            .isTrue();
                }
            }
        }
    }

    @Test
    @Order(4)
    void aParameterIsDescribedByWhatItMeansAndNotByAnotherOfItsType() {
        Set<String> currencies = new TreeSet<>();
        Set<String> jobs = new TreeSet<>();
        Set<String> limited = new TreeSet<>();
        for (Call call : api.calls()) {
            call.schemas().forEach((name, schema) -> {
                add(schema.has("pattern"), name, currencies);
                add(schema.path("enum").toString().contains("OrderImportJob"), name, jobs);
                add(schema.has("maximum"), name, limited);
            });
        }

        assertThat(currencies).containsExactly("currency");
        assertThat(jobs).containsExactly("job");
        assertThat(limited).containsExactly("size");
    }

    private static void add(boolean isSo, String name, Set<String> names) {
        if (isSo) {
            names.add(name);
        }
    }

    @Test
    @Order(4)
    void everyAnswerInJsonHasAnExampleThatIsAsDescribed() {
        assertThat(api.troublesWithExamples()).isEmpty();
    }

    @Test
    @Order(5)
    void everyCallWasMadeAndEveryAnswerSeen() throws Exception {
        for (int round = 0; round < 2; round++) {
            for (Call call : api.calls()) {
                declared(call, http.wrongLogin(call.method(), path(call, "OrderImportJob", "1", ACCOUNT)));
            }
        }

        Map<String, Set<String>> unseen = api.unseen();
        unseen.values().forEach(answers -> answers.removeAll(OF_OTHER_TIMES));
        unseen.entrySet()
                .removeIf(call ->
                        call.getKey().contains("/links") && call.getValue().equals(Set.of("409")));
        unseen.values().removeIf(Set::isEmpty);
        assertThat(unseen).isEmpty();
    }

    /** Whatever the dashboard draws is there once each thing has happened. */
    @Test
    @Order(5)
    void theDashboardDrawsWhatTheServiceTells() throws Exception {
        new HeldRuns(jdbc).hold("NoRun", 900);
        notices.note("OrderImportJob", 900, "x", List.of(new Notice("web:9", "9", new Reason("X", List.of()))));
        String told = http.get("/actuator/prometheus", "en").body();
        Set<String> figures = new TreeSet<>();
        told.lines().filter(line -> !line.startsWith("#")).forEach(line -> figures.add(line.split("[{ ]", 2)[0]));
        Set<String> drawn = new TreeSet<>();
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(Path.of("docker/grafana/kopru.json")));
        for (JsonNode panel : dashboard.get("panels")) {
            for (JsonNode target : panel.get("targets")) {
                Pattern.compile("\\b(?:kopru|jvm|hikaricp)_[a-z_]+")
                        .matcher(target.get("expr").asString())
                        .results()
                        .forEach(name -> drawn.add(name.group()));
            }
        }

        assertThat(drawn).hasSizeGreaterThan(12);
        assertThat(figures).containsAll(drawn);
        assertThat(told)
                .contains("kopru_runs_seconds_count{job=\"OrderImportJob\",status=\"COMPLETED\"}")
                .contains("kopru_rejections_total{job=\"OrderImportJob\",reason=\"")
                .contains("kopru_documents_total{format=\"pdf\"} 1.0")
                .contains("kopru_connector_calls_seconds_count{operation=\"");
    }

    private Answer good(String method, String template, Map<String, String> places, String query) throws Exception {
        return good(method, template, places, query, "", "");
    }

    private Answer good(
            String method, String template, Map<String, String> places, String query, String body, String type)
            throws Exception {
        Call call = api.call(method, template);
        Answer answer = http.call(method, filled(template, places) + query, body, type);
        assertThat(answer.status()).as(call.name() + " " + answer.body()).isBetween(200, 299);
        collect(() -> api.check(call, answer));
        if (type.equals(JSON)) {
            assertThat(api.errorsOfBody(call, body)).as(call.name()).isEmpty();
        }
        return answer;
    }

    private void conflict(String method, String template, Map<String, String> places, String body) throws Exception {
        Answer answer = http.call(method, filled(template, places), body, body.isEmpty() ? "" : JSON);
        refused(api.call(method, template), 409, answer);
    }

    private void refused(Call call, int status, Answer answer) {
        assertThat(answer.status()).as(call.name() + " " + answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).as(call.name()).startsWith("application/problem+json");
        api.check(call, answer);
    }

    private void declared(Call call, Answer answer) {
        assertThat(answer.status()).as(call.name() + " " + answer.body()).isLessThan(500);
        api.check(call, answer);
    }

    /** One that is wrong shall not hide the others. */
    private void collect(Check check) throws Exception {
        try {
            check.run();
        } catch (AssertionError e) {
            wrong.add(String.valueOf(e.getMessage()));
        }
    }

    /** Something that a call must fulfil. */
    private interface Check {

        void run() throws Exception;
    }

    private static String joint(String path) {
        return path.contains("?") ? "&" : "?";
    }

    private JsonNode items(String path) throws Exception {
        return JsonMapper.shared().readTree(http.get(path, "en").body()).get("items");
    }

    private static String filled(String template, Map<String, String> places) {
        String path = template;
        for (Map.Entry<String, String> place : places.entrySet()) {
            path = path.replace("{" + place.getKey() + "}", place.getValue());
        }
        return path;
    }

    /** Where what cannot be left out of the query stands in it. */
    private static String path(Call call, String job, String id, String account) {
        String kind = job.equals("NoJob") ? "yok" : "orders";
        String side = job.equals("NoJob") ? "yok" : "store";
        String path =
                filled(call.template(), Map.of("job", job, "id", id, "account", account, "kind", kind, "side", side));
        if (path.endsWith("/retries/replay") || path.endsWith("/notices/seen")) {
            return path + "?job=" + job;
        }
        if (path.equals("/api/retries/discard")) {
            return path + "?job=" + job + "&reason=NO_LINES";
        }
        return path.equals("/api/statements") || path.equals("/api/statements/links")
                ? path + "?account=" + account
                : path;
    }

    private static String type(Call call) {
        if (!call.takesBody()) {
            return "";
        }
        return call.template().startsWith("/api/imports") ? FILE : JSON;
    }

    private static String body(Call call) {
        if (!call.takesBody()) {
            return "";
        }
        if (type(call).equals(FILE)) {
            return ImportsByHttp.form("kopru", "x\n");
        }
        return call.template().matches(".*(resolve|discard)") ? "{\"reason\":\"deneme\"}" : "{}";
    }

    private static String large(Call call) {
        return type(call).equals(FILE) ? ImportsByHttp.form("kopru", LARGE) : LARGE;
    }
}
