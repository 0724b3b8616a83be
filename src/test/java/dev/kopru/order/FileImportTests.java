package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.KopruApplication;
import dev.kopru.csv.CsvImports;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file goes from an upload to where it belongs, and what is rejected comes back as a file. */
@SpringBootTest(
        classes = KopruApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kopru.demo=false",
            "kopru.admin.password=gizli-parola-ş",
            "spring.quartz.auto-startup=false",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=file-import-tests"
        })
@SuppressWarnings("NullAway.Init")
class FileImportTests {

    private static final Schemas SCHEMAS = TestDatabase.fresh();
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("admin:gizli-parola-ş".getBytes(StandardCharsets.UTF_8));
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    private static Path home;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private CsvImports imports;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("kopru.home", () -> home.toString());
        for (String property : TestDatabase.properties(SCHEMAS)) {
            int equals = property.indexOf('=');
            registry.add(property.substring(0, equals), () -> property.substring(equals + 1));
        }
    }

    @Test
    void ordersAreWrittenOnceAndTheRestComesBackWithReasons() throws Exception {
        String file = HEADER
                + "800001,A1,\"BOWL, BLUE\",3,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n"
                + "800002,A1,BOWL,three,2010-12-01 08:26:00,2.55,,France\n"
                + "C800003,A1,BOWL,-1,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n"
                + "800001,POST,,1,2010-12-01 08:26:00,18.00,17850.0,United Kingdom\n";

        JsonNode first = ended(upload("orders", "faturalar ş.csv", "retail", file));

        assertThat(first.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(first.get("file").asString()).isEqualTo("faturalar ş.csv");
        assertCounts(first, 3, 2, 0, 1);
        assertThat(posted()).isEqualTo("C800003:2.55 800001:25.65");
        assertThat(errors(first))
                .startsWith("\uFEFF" + HEADER.strip() + ",Köprü satırı,Köprü kodu,Köprü nedeni,Köprü kaydı 0.00\r\n"
                        + "800002,A1,BOWL,three,'2010-12-01 08:26:00,'2.55,,France,3,CSV_BAD_NUMBER,")
                .contains("satır 3", "\"\"three\"\"");
        long id = first.get("id").asLong();
        assertThat(imports.find(id).recordsDone()).isEqualTo(3);
        assertThat(imports.find(id).rowsRead()).isEqualTo(4);

        JsonNode second = ended(upload("orders", "faturalar ş.csv", "retail", file));

        assertCounts(second, 3, 0, 2, 1);
        assertThat(posted()).isEqualTo("C800003:2.55 800001:25.65");
    }

    @Test
    void movementsBecomeStatementsAndACorrectedAccountFollows() throws Exception {
        JsonNode file = ended(
                upload(
                        "movements",
                        "hareketler.csv",
                        "kopru",
                        """
                Cari Kodu;Ünvan;Para Birimi;Tarih;İşlem;Belge No;Borç;Alacak
                120.01.1;Çınar;TL;31.12.2025;Fatura;F1;1.234,56;
                120.01.2;Işık;TL;32.12.2025;Fatura;F2;10;
                120.01.1;Çınar;TL;02.01.2026;Tahsilat;T1;;34,56
                """));

        assertCounts(file, 2, 1, 0, 1);
        assertThat(get("/api/statements/120.01.1?currency=TRY").body()).contains("\"closing\":1200.00");
        assertThat(errors(file)).contains("'120.01.2;Işık;TL;'32.12.2025;Fatura;F2;10;;3;CSV_BAD_DATE;", "32.12.2025");

        JsonNode waiting = json(get("/api/retries?job=StatementSnapshotJob"));
        String record = "/api/retries/" + waiting.get("items").get(0).get("id").asLong();
        String payload = json(get(record)).get("payload").toString();
        send(HttpRequest.newBuilder(address(record + "/payload"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(payload.replace("32.12.2025", "31.12.2025"))));
        send(HttpRequest.newBuilder(address(record + "/replay")).POST(BodyPublishers.noBody()));
        ended(send(HttpRequest.newBuilder(address("/api/jobs/StatementSnapshotJob/runs"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"only\":\"retries\"}"))));

        assertThat(get("/api/statements/120.01.2?currency=TRY").body()).contains("\"closing\":10.00");
        assertThat(json(get(record)).get("status").asString()).isEqualTo("RESOLVED");
    }

    @Test
    void twoStrayQuotesSwallowNoOrder() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int order = 1; order <= 8; order++) {
            String text = order == 2 ? "\"Kapıyı çalmayın lütf" : order == 7 ? "televizyon 55\"" : "BOWL";
            file.append("90000%d,A1,%s,1,2010-12-01 08:26:00,%d.00,17850.0,France\n".formatted(order, text, order));
        }

        JsonNode taken = ended(upload("orders", "tırnak.csv", "retail", file + "\n\u001A"));

        assertCounts(taken, 8, 8, 0, 0);
        assertThat(taken.get("notices").asLong()).isEqualTo(1);
        assertThat(lines(taken)).isEqualTo("lines 11 = 1 + 8 + 1 + 1, rows 8, done 8");
        assertThat(JdbcClient.create(SCHEMAS.accounting())
                        .sql(
                                "SELECT GROUP_CONCAT(ROUND(o.grand_total), ' ', l.name ORDER BY o.external_ref SEPARATOR '|')"
                                        + " FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id"
                                        + " WHERE o.shop_number LIKE '90000_' AND l.name <> 'BOWL'")
                        .query(String.class)
                        .single())
                .isEqualTo("2 \"Kapıyı çalmayın lütf|7 televizyon 55\"");
    }

    @Test
    void aRowWhoseCellRunsOverLinesIsCountedWithItsLines() throws Exception {
        JsonNode taken = ended(upload(
                "orders",
                "satırlar.csv",
                "retail",
                HEADER + "910001,A1,\"BOWL,\nBLUE\n\",3,2010-12-01 08:26:00,2.55,17850.0,France\n"));

        assertCounts(taken, 1, 1, 0, 0);
        assertThat(lines(taken)).isEqualTo("lines 4 = 1 + 3 + 0 + 0, rows 1, done 1");
    }

    @Test
    void strayQuotesInMovementsChangeNoBalance() throws Exception {
        JsonNode taken = ended(
                upload(
                        "movements",
                        "boru.csv",
                        "kopru",
                        """
                Cari Kodu;Ünvan;Para Birimi;Tarih;İşlem;Belge No;Açıklama;Borç;Alacak
                120.02.1;Çınar;TL;31.12.2025;Fatura;F1;"Boru 5;100;
                120.02.1;Çınar;TL;01.01.2026;Tahsilat;T1;dirsek 5";;50
                120.02.2;Işık;TL;01.01.2026;Fatura;F2;x;7;
                """));

        assertCounts(taken, 2, 2, 0, 0);
        assertThat(get("/api/statements/120.02.1?currency=TRY").body()).contains("\"closing\":50.00");
        assertThat(get("/api/statements/120.02.2?currency=TRY").body()).contains("\"closing\":7.00");
    }

    private static String lines(JsonNode file) {
        return "lines %d = %d + %d + %d + %d, rows %d, done %d"
                .formatted(
                        file.get("lines").asInt(),
                        file.get("headerLines").asInt(),
                        file.get("linesInRows").asInt(),
                        file.get("blankLines").asInt(),
                        file.get("skippedRows").asInt(),
                        file.get("rows").asInt(),
                        file.get("rowsDone").asInt());
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAtOnce() throws Exception {
        HttpResponse<String> refused = upload("orders", "a.csv", "retail", "Kod,Ad\n1,x\n");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("CSV_HEADER_NOT_FOUND", "a.csv", "InvoiceNo");
        assertThat(upload("orders", "a.csv", "nobody", HEADER).statusCode()).isEqualTo(400);
        assertThat(upload("invoices", "a.csv", "kopru", HEADER).statusCode()).isEqualTo(404);
        assertThat(get("/api/imports/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatIsWhollyRejectedSaysSoInTheLanguageOfTheRequest() throws Exception {
        JsonNode file = ended(upload(
                "orders",
                "hep.csv",
                "retail",
                HEADER + "810001,A1,BOWL,iki,2010-12-01 08:26:00,2.55,,France\n"
                        + "810002,A1,BOWL,üç,2010-12-01 08:26:00,2.55,,France\n"));

        assertThat(file.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(file.get("outcome").asString()).isEqualTo("WHOLLY_REJECTED");
        assertThat(file.get("outcomeText").asString())
                .startsWith("Dosyanın tamamı reddedildi, hiçbir şey yazılmadı: 2 kayıt okundu, 2 reddedildi.");
        HttpResponse<String> english = send(
                HttpRequest.newBuilder(address("/api/imports/" + file.get("id").asLong()))
                        .header("Accept-Language", "en")
                        .GET());
        assertThat(json(english).get("outcomeText").asString())
                .startsWith("The whole file was rejected and nothing was written: 2 records read, 2 rejected.");
    }

    @Test
    void columnsThatTheProfileLetsPassUnreadAreSaidInTheAnswerToTheUpload() throws Exception {
        HttpResponse<String> answer = upload(
                "stock-cards",
                "urunler.csv",
                "woocommerce",
                "Type,SKU,Name,Published,Regular price,Tax status,Raf\nsimple,W-1,Kupa,1,10,taxable,3\n");

        assertThat(json(answer).get("ignoredColumns").toString()).isEqualTo("[\"Tax status\",\"Raf\"]");
        assertThat(ended(answer).get("outcome").asString()).isEqualTo("ALL_READ");
    }

    @Test
    void aPriceListThatIsNotConfiguredRefusesTheUploadByName() throws Exception {
        HttpResponse<String> refused = upload(
                "stock-cards",
                "kartlar.csv",
                "kopru",
                "Kart Kodu;Ad;Birim;KDV;Fiyat;Para Birimi;KDV Dahil;Fiyat: BAYII\nA;Kupa;adet;20;10;TRY;evet;8\n");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "CSV_UNKNOWN_GROUP_NAME",
                        "Fiyat: BAYII",
                        "PERAKENDE, BAYI, IHRACAT",
                        "En yakın doğru ad: BAYI");
    }

    private static void assertCounts(JsonNode file, long read, long written, long unchanged, long rejected) {
        assertThat(file.get("read").asLong()).isEqualTo(read);
        assertThat(file.get("written").asLong()).isEqualTo(written);
        assertThat(file.get("unchanged").asLong()).isEqualTo(unchanged);
        assertThat(file.get("rejected").asLong()).isEqualTo(rejected);
    }

    private static String posted() {
        return JdbcClient.create(SCHEMAS.accounting())
                .sql(
                        "SELECT GROUP_CONCAT(CONCAT(SUBSTRING_INDEX(external_ref, ':', -1), ':', ROUND(grand_total, 2))"
                                + " ORDER BY external_ref DESC SEPARATOR ' ') FROM sales_order WHERE external_ref LIKE '%80000_'")
                .query(String.class)
                .single();
    }

    private String errors(JsonNode file) throws IOException, InterruptedException {
        return get("/api/imports/" + file.get("id").asLong() + "/errors.csv").body();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode ended(HttpResponse<String> accepted) throws IOException, InterruptedException {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(deadline)) {
            JsonNode file = json(get(location));
            if (!file.get("status").asString().startsWith("START")) {
                Thread.sleep(300);
                return file;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(location + " did not end");
    }

    private HttpResponse<String> upload(String kind, String name, String profile, String content)
            throws IOException, InterruptedException {
        String body =
                """
                --frontier\r
                Content-Disposition: form-data; name="profile"\r
                \r
                %s\r
                --frontier\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --frontier--\r
                """
                        .formatted(profile, name, content);
        return send(HttpRequest.newBuilder(address("/api/imports/" + kind))
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.header("Authorization", LOGIN).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
