package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.KopruApplication;
import dev.kopru.desk.Visitor.Page;
import dev.kopru.fixture.FreshSchemas;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service while no shop is connected at all: every page is there, and every job says what it lacks. */
@SpringBootTest(
        classes = KopruApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kopru.home=${test.home:target}/without-a-shop",
            "kopru.demo=false",
            "kopru.admin.password=" + DeskTest.PASSWORD,
            "kopru.store.connector=none",
            "kopru.store.media=none",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=without-a-shop"
        })
@ContextConfiguration(initializers = {FreshSchemas.class, DeskTest.Product.class})
class WithoutAShopTests {

    private static final String WHY = "bağlı değil (kopru.store.connector ayarı \"none\").";

    @LocalServerPort
    int port;

    @Test
    void everyPageIsThereAndOverviewAndTimersSayWhatEachJobLacks() throws Exception {
        Visitor visitor = new Visitor(port).in("admin", DeskTest.PASSWORD);
        for (String path : List.of(
                "/",
                "/retries",
                "/runs",
                "/alerts",
                "/notices",
                "/reconciliation",
                "/catalogue",
                "/stock",
                "/statements",
                "/imports",
                "/timers",
                "/connections",
                "/settings",
                "/people",
                "/audit",
                "/me")) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(200);
        }
        Page overview = visitor.get("/");
        assertThat(overview.document().select(".lane .state").eachText()).containsOnly("kullanılamaz");
        assertThat(overview.text()).contains("Sipariş aktarımı: kullanılamaz, çünkü mağazanın siparişleri " + WHY);
        Page timers = visitor.get("/timers");
        assertThat(timers.text()).contains("mağazanın stok miktarları " + WHY);
        assertThat(timers.document().select("form[action$=/run]")).isEmpty();
        assertThat(timers.document().select("form[action$=/pause], form[action$=/resume]"))
                .as("what starts nothing is not paused")
                .isEmpty();
        assertThat(timers.document().select(".timer .acts a").eachText()).containsOnly("Bak");
        Page timer = visitor.get("/timers/InventorySyncJob");
        assertThat(timer.first(".lacking").text()).endsWith("mağazanın stok miktarları " + WHY);
        assertThat(timer.document().select("form.timer-form fieldset:not([disabled]):not(.week)"))
                .isEmpty();
        assertThat(timer.document().select("form.timer-form button")).isEmpty();
        assertThat(visitor.get("/connections").text())
                .doesNotContain("kopru_store")
                .contains(
                        "mağazanın siparişleri bağlı değil",
                        "muhasebe programının belgeleri veritabanı üzerinden (SQL)");
    }

    @Test
    void theApiSaysItAndRefusesARunWithoutAFailedStart() throws Exception {
        JsonNode job = JsonMapper.shared().readTree(api("GET", "/api/jobs/InventorySyncJob", 200));

        assertThat(job.get("available").asBoolean()).isFalse();
        assertThat(job.get("lacking").get(0).get("port").asString()).isEqualTo("store.stock");
        assertThat(job.get("lacking").get(0).get("text").asString())
                .isEqualTo("Stock sync: not available, because the shop's stock figures are not connected"
                        + " (the setting kopru.store.connector is \"none\").");
        assertThat(job.hasNonNull("nextRun")).isFalse();
        assertThat(api("POST", "/api/jobs/InventorySyncJob/runs", 409)).contains("PORT_SWITCHED_OFF");
        assertThat(JsonMapper.shared()
                        .readTree(api("GET", "/api/runs", 200))
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void theApiTellsPortByPortWhoServesWhatAndWhichJobsCannotRun() throws Exception {
        JsonNode sides = JsonMapper.shared()
                .readTree(api("GET", "/api/connections", 200))
                .get("items");

        JsonNode store = sides.get(0);
        assertThat(store.get("side").asString()).isEqualTo("store");
        assertThat(store.get("ports"))
                .extracting(one -> one.get("port").asString())
                .containsExactly("store.orders", "store.products", "store.media", "store.stock", "store.statements");
        assertThat(store.get("ports")).allMatch(one -> one.get("connector").isNull());
        assertThat(store.get("connectors")).isEmpty();
        assertThat(store.get("unavailableJobs"))
                .extracting(one -> one.get("job").asString())
                .containsExactly("InventorySyncJob", "OrderImportJob", "StatementSnapshotJob", "StockCardExportJob");
        assertThat(store.get("unavailableJobs")
                        .get(0)
                        .get("lacking")
                        .get(0)
                        .get("text")
                        .asString())
                .startsWith("Stock sync: not available, because the shop's stock figures are not connected");

        JsonNode books = sides.get(1);
        assertThat(books.get("side").asString()).isEqualTo("accounting");
        assertThat(books.get("ports"))
                .extracting(one ->
                        one.get("port").asString() + " " + one.get("connector").asString())
                .containsExactly(
                        "accounting.posting jdbc",
                        "accounting.catalogue jdbc",
                        "accounting.stock jdbc",
                        "accounting.ledger jdbc");
        assertThat(books.get("ports").get(1).get("name").asString()).isNotBlank();
        assertThat(books.get("connectors").get(0).get("connector").asString()).isEqualTo("jdbc");
        assertThat(books.get("connectors").get(0).get("answers").asBoolean()).isTrue();
        assertThat(books.get("connectors").get(0).get("trouble").isNull()).isTrue();
        assertThat(books.get("unavailableJobs")).isEmpty();
    }

    private String api(String method, String path, int status) throws Exception {
        String login =
                Base64.getEncoder().encodeToString(("admin:" + DeskTest.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + login)
                .header("Accept-Language", "en")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }
}
