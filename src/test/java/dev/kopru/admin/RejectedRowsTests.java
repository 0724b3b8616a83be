package dev.kopru.admin;

import static dev.kopru.admin.ImportsByHttp.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.KopruApplication;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The rows that an import rejects come back as a file, are corrected, and go in again; the import keeps its list. */
@SpringBootTest(
        classes = KopruApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kopru.demo=false",
            "kopru.admin.password=" + ImportsByHttp.PASSWORD,
            "spring.quartz.auto-startup=false",
            // Quartz keeps one data source a scheduler's name in a JVM, and other tests go on with theirs.
            "spring.quartz.properties.org.quartz.scheduler.instanceName=rejected-rows"
        })
@SuppressWarnings("NullAway.Init")
class RejectedRowsTests {

    private static final Schemas SCHEMAS = TestDatabase.fresh();

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    private ImportsByHttp imports;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("kopru.home", () -> home.toString());
        for (String property : TestDatabase.properties(SCHEMAS)) {
            int equals = property.indexOf('=');
            registry.add(property.substring(0, equals), () -> property.substring(equals + 1));
        }
    }

    @BeforeEach
    void imports() {
        imports = new ImportsByHttp(port);
    }

    @Test
    void aCardThatWaitsForItsVariantComesBackWithItsRowsAndGoesInWhole() throws Exception {
        String header = "Type,SKU,Parent,Name,Published,Regular price,Attribute 1 name,Attribute 1 value(s)\n";
        String rows = "variable,RR,,Kazak,1,,Renk,\"Mavi, Mor\"\nvariation,RR-1,RR,Kazak,1,10.50,Renk,Mavi\n"
                + "variation,RR-2,RR,Kazak,1,10.50,Renk,Mor\n";
        assertCounts(imports.imported("stock-cards", "woocommerce", header + rows), 1, 1, 0);

        JsonNode held = imports.imported(
                "stock-cards",
                "woocommerce",
                header + rows.replace("RR-2,RR", "RR-2,").replace("10.50", "11.50"));
        assertCounts(held, 2, 0, 2);
        ErrorsFile errors = ErrorsFile.of(imports.errors(held, "tr"), ',');
        assertThat(errors.own().stream().skip(1).map(own -> own.get(1)))
                .containsExactly("CSV_MAY_BE_TORN", "CSV_MAY_BE_TORN", "CSV_MISSING_VALUE");

        JsonNode whole = imports.imported(
                "stock-cards", "woocommerce", errors.corrected(3, 2, "RR").saved());

        assertCounts(whole, 1, 1, 0);
        assertThat(open("StockCardExportJob")).isZero();
    }

    @Test
    void rejectedOrdersComeBackWithAllTheirRowsAndGoInCorrected() throws Exception {
        JsonNode first = imports.imported(
                "orders",
                "retail",
                """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                810002,0017,=BOWL,three,2010-12-01 08:26:00,2.55,17850,France
                810002,B2,"CUP; ""L\""",1,2010-12-01 08:26:00,12.500,17850,France
                810001,A1,"BOWL, BLUE",3,2010-12-01 08:26:00,2.55,17850,France
                810004,A1,BOWL,4,2010-12-01 08:26:00,1.00,17850,France
                ,A1,BOWL,2,2010-12-01 08:26:00,1.50,17850,France
                """);
        assertCounts(first, 4, 1, 3);

        ErrorsFile errors = ErrorsFile.of(imports.errors(first, "tr"), ',');

        assertThat(errors.original())
                .containsExactly(
                        "InvoiceNo|StockCode|Description|Quantity|InvoiceDate|UnitPrice|CustomerID|Country",
                        "810002|'0017|'=BOWL|three|'2010-12-01 08:26:00|'2.55|17850|France",
                        "810002|B2|CUP; \"L\"|1|'2010-12-01 08:26:00|'12.500|17850|France",
                        "810004|A1|BOWL|4|'2010-12-01 08:26:00|'1.00|17850|France",
                        "|A1|BOWL|2|'2010-12-01 08:26:00|'1.50|17850|France");
        assertThat(errors.own().get(0))
                .containsExactly("Köprü satırı", "Köprü kodu", "Köprü nedeni", "Köprü kaydı 0.00");
        assertThat(errors.own().get(1))
                .startsWith("2", "CSV_BAD_NUMBER")
                .endsWith("#" + first.get("id").asLong() + ":2");
        assertThat(errors.own().get(1).get(2)).contains("satır 2", "\"three\"");
        assertThat(errors.own().get(2)).startsWith("3", "CSV_BAD_NUMBER");
        assertThat(errors.own().get(3)).startsWith("5", "CSV_MAY_BE_TORN");
        assertThat(errors.own().get(4)).startsWith("6", "CSV_MISSING_KEY");

        ErrorsFile corrected = errors.corrected(1, 3, "3").corrected(4, 0, "810003");
        JsonNode second = imports.imported("orders", "retail", corrected.saved());

        assertCounts(second, 3, 3, 0);
        assertThat(open("OrderImportJob")).isZero();
        assertThat(ErrorsFile.of(imports.errors(first, "tr"), ',')).isEqualTo(errors);
        assertThat(ErrorsFile.of(imports.errors(second, "tr"), ',').original()).hasSize(1);
        assertThat(JdbcClient.create(SCHEMAS.accounting())
                        .sql("SELECT GROUP_CONCAT(ROUND(grand_total, 2) ORDER BY external_ref) FROM sales_order")
                        .query(String.class)
                        .single())
                .isEqualTo("7.65,20.15,3.00,4.00");
    }

    @Test
    void rejectedCardsAndFiguresComeBackAndGoInCorrected() throws Exception {
        JsonNode cards = imports.imported(
                "stock-cards",
                "kopru",
                """
                Kart Kodu;Ad;Birim;KDV Oranı;Fiyat;Para Birimi;Fiyata KDV Dahil;Resimler
                K-1;Kalem;adet;20;10,00;TL;evet;yok.jpg
                K-2;Defter;adet;yirmi;12,50;TL;evet;
                ;Silgi;adet;20;1.250,00;TL;evet;
                """);
        assertCounts(cards, 3, 1, 2);
        ErrorsFile errors = ErrorsFile.of(imports.errors(cards, "en"), ';');
        assertThat(errors.original())
                .containsExactly(
                        "Kart Kodu|Ad|Birim|KDV Oranı|Fiyat|Para Birimi|Fiyata KDV Dahil|Resimler",
                        "K-2|Defter|adet|yirmi|'12,50|TL|evet|",
                        "|Silgi|adet|20|'1.250,00|TL|evet|");
        assertThat(errors.own().get(0))
                .containsExactly("Köprü line", "Köprü code", "Köprü reason", "Köprü record 0,00");

        JsonNode corrected = imports.imported(
                "stock-cards",
                "kopru",
                errors.corrected(1, 3, "20").corrected(2, 0, "K-3").saved());

        assertCounts(corrected, 2, 2, 0);
        assertThat(open("StockCardExportJob")).isZero();

        JsonNode figures = imports.imported("inventory", "kopru", "Stok Kodu;Miktar\nK-1;5\nK-2;beş\n;7\n");
        assertCounts(figures, 3, 1, 2);
        ErrorsFile wrong = ErrorsFile.of(imports.errors(figures, "tr"), ';');
        assertThat(wrong.original()).containsExactly("Stok Kodu|Miktar", "K-2|beş", "|7");

        JsonNode right = imports.imported(
                "inventory",
                "kopru",
                wrong.corrected(1, 1, "6").corrected(2, 0, "K-3").saved());

        assertCounts(right, 2, 2, 0);
        assertThat(open("InventorySyncJob")).isZero();
        assertThat(ErrorsFile.of(imports.errors(figures, "tr"), ';')).isEqualTo(wrong);
    }

    @Test
    void theListSaysWhatIsWrongInTheWordsOfItsOwnJob() throws Exception {
        JsonNode cards = imports.imported(
                "stock-cards",
                "kopru",
                """
                Kart Kodu;Ad;Birim;KDV Oranı;Fiyat;Para Birimi;Fiyata KDV Dahil
                VAT-1;Kalem;adet;0,20;10,00;TL;evet
                """);

        assertThat(ErrorsFile.of(imports.errors(cards, "en"), ';').own().get(1))
                .contains("INVALID_VAT_RATE")
                .anyMatch(cell -> cell.contains("20 for 20 percent, not 0.2") && cell.contains("in the file"));
    }

    @Test
    void rejectedMovementsComeBackWithTheirWholeAccountAndGoInCorrected() throws Exception {
        JsonNode first = imports.imported(
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
        ErrorsFile errors = ErrorsFile.of(imports.errors(first, "tr"), ';');
        assertThat(errors.own().stream().skip(1).map(own -> own.get(0)).toList())
                .containsExactly("3", "4", "5");

        JsonNode second = imports.imported(
                "movements",
                "kopru",
                errors.corrected(2, 3, "31.12.2025").corrected(3, 0, "120.02.3").saved());

        assertCounts(second, 2, 2, 0);
        assertThat(open("StatementSnapshotJob")).isZero();
        assertThat(imports.get("/api/statements/120.02.2?currency=TRY", "tr").body())
                .contains("\"closing\":15.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "120.09.1,Işık,TL,31.12.2025,Fatura,F2,5,",
                "120.09.1Işık;TL;31.12.2025;Fatura;F2;5;",
                "120.09.1;"
            })
    void aListThatIsSentAgainAsItIsHoldsTheRecordsThatItHeld(String torn) throws Exception {
        JsonNode first = imports.imported(
                "movements",
                "kopru",
                """
                Cari Kodu;Ünvan;Para Birimi;Tarih;İşlem;Belge No;Borç;Alacak
                120.09.1;Işık;TL;31.12.2025;Fatura;F1;10;
                %s
                120.09.1;Işık;TL;31.12.2025;Fatura;F3;20;
                """
                        .formatted(torn));
        assertThat(first.get("written").asInt()).isZero();

        JsonNode second = imports.imported(
                "movements",
                "kopru",
                ErrorsFile.of(imports.errors(first, "tr"), ';').saved());

        assertThat(second.get("written").asInt())
                .as(imports.errors(first, "tr"))
                .isZero();
        assertThat(second.get("rejected").asInt())
                .isEqualTo(first.get("rejected").asInt());
    }

    @Test
    void aCorrectedKeyClosesTheRecordOfTheWrongOne() throws Exception {
        JsonNode first = imports.imported("inventory", "kopru", "Stok Kodu;Miktar\nYOK-1;5\nYOK-2;5\n");
        assertCounts(first, 2, 0, 2);
        imports.imported(
                "stock-cards",
                "kopru",
                """
                Kart Kodu;Ad;Birim;KDV Oranı;Fiyat;Para Birimi;Fiyata KDV Dahil
                VAR-1;Kalem;adet;20;10,00;TL;evet
                """);

        ErrorsFile errors = ErrorsFile.of(imports.errors(first, "tr"), ';');
        imports.imported("inventory", "kopru", errors.corrected(1, 0, "VAR-1").saved());

        assertThat(states("InventorySyncJob", "YOK-")).containsExactly("YOK-1 RESOLVED", "YOK-2 PENDING");
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
}
