package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.KopruApplication;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows that an import rejects come back as a file, are corrected, and go in again; the import keeps its list. */
@SpringBootTest(
        classes = KopruApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kopru.demo=false",
            "kopru.admin.password=gizli-parola-ş",
            "spring.quartz.auto-startup=false",
            // Quartz keeps one data source a scheduler's name in a JVM, and other tests go on with theirs.
            "spring.quartz.properties.org.quartz.scheduler.instanceName=rejected-rows"
        })
@SuppressWarnings("NullAway.Init")
class RejectedRowsTests {

    private static final Schemas SCHEMAS = TestDatabase.fresh();
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("admin:gizli-parola-ş".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private static Path home;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("kopru.home", () -> home.toString());
        for (String property : TestDatabase.properties(SCHEMAS)) {
            int equals = property.indexOf('=');
            registry.add(property.substring(0, equals), () -> property.substring(equals + 1));
        }
    }

    @Test
    void rejectedOrdersComeBackWithAllTheirRowsAndGoInCorrected() throws Exception {
        JsonNode first = imported(
                "orders",
                "retail",
                """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                810002,0017,=BOWL,three,2010-12-01 08:26:00,2.55,17850,France
                810001,A1,"BOWL, BLUE",3,2010-12-01 08:26:00,2.55,17850,France
                ,A1,BOWL,2,2010-12-01 08:26:00,1.50,17850,France
                810002,B2,"CUP; ""L\""",1,2010-12-01 08:26:00,12.500,17850,France
                """);
        assertCounts(first, 3, 1, 2);

        ErrorsFile errors = ErrorsFile.of(errors(first, "tr"), ',');

        assertThat(errors.original())
                .containsExactly(
                        "InvoiceNo|StockCode|Description|Quantity|InvoiceDate|UnitPrice|CustomerID|Country",
                        "810002|'0017|'=BOWL|three|'2010-12-01 08:26:00|'2.55|17850|France",
                        "|A1|BOWL|2|'2010-12-01 08:26:00|'1.50|17850|France",
                        "810002|B2|CUP; \"L\"|1|'2010-12-01 08:26:00|'12.500|17850|France");
        assertThat(errors.own().get(0))
                .containsExactly("Köprü satırı", "Köprü kodu", "Köprü nedeni", "Köprü kaydı 0.00");
        assertThat(errors.own().get(1))
                .startsWith("2", "CSV_BAD_NUMBER")
                .endsWith("#" + first.get("id").asLong() + ":2");
        assertThat(errors.own().get(1).get(2)).contains("satır 2", "\"three\"");
        assertThat(errors.own().get(2)).startsWith("4", "CSV_MISSING_KEY");
        assertThat(errors.own().get(3)).startsWith("5", "CSV_BAD_NUMBER");

        ErrorsFile corrected = errors.corrected(1, 3, "3").corrected(2, 0, "810003");
        JsonNode second = imported("orders", "retail", corrected.saved());

        assertCounts(second, 2, 2, 0);
        assertThat(open("OrderImportJob")).isZero();
        assertThat(ErrorsFile.of(errors(first, "tr"), ',')).isEqualTo(errors);
        assertThat(ErrorsFile.of(errors(second, "tr"), ',').original()).hasSize(1);
        assertThat(JdbcClient.create(SCHEMAS.accounting())
                        .sql("SELECT GROUP_CONCAT(ROUND(grand_total, 2) ORDER BY external_ref) FROM sales_order")
                        .query(String.class)
                        .single())
                .isEqualTo("7.65,20.15,3.00");
    }

    @Test
    void rejectedCardsAndFiguresComeBackAndGoInCorrected() throws Exception {
        JsonNode cards = imported(
                "stock-cards",
                "kopru",
                """
                Kart Kodu;Ad;Birim;KDV Oranı;Fiyat;Para Birimi;Fiyata KDV Dahil;Resimler
                K-1;Kalem;adet;20;10,00;TL;evet;yok.jpg
                K-2;Defter;adet;yirmi;12,50;TL;evet;
                ;Silgi;adet;20;1.250,00;TL;evet;
                """);
        assertCounts(cards, 3, 1, 2);
        ErrorsFile errors = ErrorsFile.of(errors(cards, "en"), ';');
        assertThat(errors.original())
                .containsExactly(
                        "Kart Kodu|Ad|Birim|KDV Oranı|Fiyat|Para Birimi|Fiyata KDV Dahil|Resimler",
                        "K-2|Defter|adet|yirmi|'12,50|TL|evet|",
                        "|Silgi|adet|20|'1.250,00|TL|evet|");
        assertThat(errors.own().get(0))
                .containsExactly("Köprü line", "Köprü code", "Köprü reason", "Köprü record 0,00");

        JsonNode corrected = imported(
                "stock-cards",
                "kopru",
                errors.corrected(1, 3, "20").corrected(2, 0, "K-3").saved());

        assertCounts(corrected, 2, 2, 0);
        assertThat(open("StockCardExportJob")).isZero();

        JsonNode figures = imported("inventory", "kopru", "Stok Kodu;Miktar\nK-1;5\nK-2;beş\n;7\n");
        assertCounts(figures, 3, 1, 2);
        ErrorsFile wrong = ErrorsFile.of(errors(figures, "tr"), ';');
        assertThat(wrong.original()).containsExactly("Stok Kodu|Miktar", "K-2|beş", "|7");

        JsonNode right = imported(
                "inventory",
                "kopru",
                wrong.corrected(1, 1, "6").corrected(2, 0, "K-3").saved());

        assertCounts(right, 2, 2, 0);
        assertThat(open("InventorySyncJob")).isZero();
        assertThat(ErrorsFile.of(errors(figures, "tr"), ';')).isEqualTo(wrong);
    }

    @Test
    void rejectedMovementsComeBackWithTheirWholeAccountAndGoInCorrected() throws Exception {
        JsonNode first = imported(
                "movements",
                "kopru",
                """
                Cari Kodu;Ünvan;Para Birimi;Tarih;İşlem;Belge No;Borç;Alacak
                120.02.1;Çınar;TL;31.12.2025;Fatura;F1;1.234,56;
                120.02.2;Işık;TL;31.12.2025;Fatura;F2;10;
                120.02.2;Işık;TL;32.12.2025;Fatura;F3;5;
                ;Şen;TL;31.12.2025;Fatura;F4;7;
                """);
        assertCounts(first, 3, 1, 2);
        ErrorsFile errors = ErrorsFile.of(errors(first, "tr"), ';');
        assertThat(errors.own().stream().skip(1).map(own -> own.get(0)).toList())
                .containsExactly("3", "4", "5");

        JsonNode second = imported(
                "movements",
                "kopru",
                errors.corrected(2, 3, "31.12.2025").corrected(3, 0, "120.02.3").saved());

        assertCounts(second, 2, 2, 0);
        assertThat(open("StatementSnapshotJob")).isZero();
        assertThat(get("/api/statements/120.02.2?currency=TRY", "tr").body()).contains("\"closing\":15.00");
    }

    @Test
    void aCorrectedKeyClosesTheRecordOfTheWrongOne() throws Exception {
        JsonNode first = imported("inventory", "kopru", "Stok Kodu;Miktar\nYOK-1;5\nYOK-2;5\n");
        assertCounts(first, 2, 0, 2);
        imported(
                "stock-cards",
                "kopru",
                """
                Kart Kodu;Ad;Birim;KDV Oranı;Fiyat;Para Birimi;Fiyata KDV Dahil
                VAR-1;Kalem;adet;20;10,00;TL;evet
                """);

        ErrorsFile errors = ErrorsFile.of(errors(first, "tr"), ';');
        imported("inventory", "kopru", errors.corrected(1, 0, "VAR-1").saved());

        assertThat(states("InventorySyncJob", "YOK-")).containsExactly("YOK-1 RESOLVED", "YOK-2 PENDING");
    }

    private static void assertCounts(JsonNode file, long read, long written, long rejected) {
        assertThat(file.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(List.of(
                        file.get("read").asLong(),
                        file.get("written").asLong(),
                        file.get("rejected").asLong()))
                .containsExactly(read, written, rejected);
    }

    private static long open(String job) {
        return JdbcClient.create(SCHEMAS.own())
                .sql(
                        "SELECT COUNT(*) FROM retry_record WHERE job = ? AND origin = 'CSV' AND record_key NOT LIKE 'YOK-%'"
                                + " AND state IN ('PENDING', 'GIVEN_UP')")
                .param(job)
                .query(Long.class)
                .single();
    }

    private static List<String> states(String job, String keys) {
        return JdbcClient.create(SCHEMAS.own())
                .sql("SELECT CONCAT(record_key, ' ', state) FROM retry_record WHERE job = ? AND record_key LIKE ?"
                        + " ORDER BY record_key")
                .params(job, keys + "%")
                .query(String.class)
                .list();
    }

    private String errors(JsonNode file, String language) throws IOException, InterruptedException {
        return get("/api/imports/" + file.get("id").asLong() + "/errors.csv", language)
                .body();
    }

    /** The import when its run has ended. */
    private JsonNode imported(String kind, String profile, String content) throws Exception {
        String body =
                """
                --frontier\r
                Content-Disposition: form-data; name="profile"\r
                \r
                %s\r
                --frontier\r
                Content-Disposition: form-data; name="file"; filename="liste.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --frontier--\r
                """
                        .formatted(profile, content);
        HttpResponse<String> accepted = send(HttpRequest.newBuilder(address("/api/imports/" + kind))
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(BodyPublishers.ofString(body)));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(deadline)) {
            JsonNode file = JsonMapper.shared().readTree(get(location, "tr").body());
            if (!file.get("status").asString().startsWith("START")) {
                Thread.sleep(300);
                return file;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(location + " did not end");
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path))
                .header("Accept-Language", language)
                .GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.header("Authorization", LOGIN).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
