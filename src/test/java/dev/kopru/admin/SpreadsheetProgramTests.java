package dev.kopru.admin;

import static dev.kopru.admin.ImportsByHttp.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kopru.KopruApplication;
import dev.kopru.admin.LibreOffice.Way;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The list of rejected rows is opened and saved by a real spreadsheet program, one cell is corrected, and it goes in as if it
 * had never been there: what stands in shop and books afterwards is what the same rows give that were right from the start.
 */
@SpringBootTest(
        classes = KopruApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kopru.demo=false",
            "kopru.admin.password=" + ImportsByHttp.PASSWORD,
            "spring.quartz.auto-startup=false",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=spreadsheet-program"
        })
@SuppressWarnings("NullAway.Init")
class SpreadsheetProgramTests {

    private static final Schemas SCHEMAS = TestDatabase.fresh();
    private static final Charset WINDOWS_1254 = Charset.forName("windows-1254");

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    private ImportsByHttp imports;
    private LibreOffice program;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("kopru.home", () -> home.toString());
        for (String property : TestDatabase.properties(SCHEMAS)) {
            int equals = property.indexOf('=');
            registry.add(property.substring(0, equals), () -> property.substring(equals + 1));
        }
    }

    @BeforeAll
    static void needsTheProgram() {
        assumeTrue(
                LibreOffice.isInstalled(),
                "LibreOffice (soffice) is not on the PATH: apt-get install libreoffice-calc");
    }

    @BeforeEach
    void imports() throws IOException {
        imports = new ImportsByHttp(port);
        program = new LibreOffice(Files.createDirectories(home.resolve("libreoffice")));
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of(1, "tr", new Way(Way.TURKISH, Way.UTF_8, "", true)),
                Arguments.of(2, "en", new Way(Way.ENGLISH, Way.UTF_8, "", true)),
                Arguments.of(3, "tr", new Way(Way.TURKISH, Way.WINDOWS_1254, "", false)),
                Arguments.of(4, "en", new Way(Way.ENGLISH, Way.UTF_8, "xlsx", true)),
                Arguments.of(5, "tr", new Way(Way.TURKISH, Way.UTF_8, "ods", true)));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("ways")
    void whatASpreadsheetProgramSavedGoesInAsItWas(int number, String language, Way way) throws Exception {
        List<String> control = control();

        Map<SpreadsheetRows, String> lists = new LinkedHashMap<>();
        for (SpreadsheetRows rows : SpreadsheetRows.ALL) {
            JsonNode first = imports.imported(rows.kind(), "kopru", rows.text(number, false));
            assertCounts(first, 2, 0, 2);
            lists.put(rows, imports.errors(first, language));
        }
        Map<SpreadsheetRows, byte[]> saved = saved(lists, way);
        for (SpreadsheetRows rows : SpreadsheetRows.ALL) {
            JsonNode second = imports.imported(
                    rows.kind(), "kopru", corrected(Objects.requireNonNull(saved.get(rows)), rows, way));

            assertCounts(second, 2, 2, 0);
        }
        assertThat(openRecords(number)).isEmpty();
        assertThat(everything(number)).isEqualTo(control);
    }

    @Test
    void lettersThatTheProgramCouldNotSaveAreMissedAndATextThatItCutIsRefused() throws Exception {
        String header = "Kart Kodu;Ad;Marka;Açıklama;Birim;KDV Oranı;Fiyat;Para Birimi;KDV Dahil\n";
        String lost = "KAYIP-1;Kalem;Žluťoučký;iyi;adet;yirmi;1,50;TL;evet\n";
        String cut = "KESIK-1;Kalem;Marka;" + "uzun ".repeat(8_000) + ";adet;yirmi;1,50;TL;evet\n";
        JsonNode first = imports.imported("stock-cards", "kopru", header + lost + cut);
        assertCounts(first, 2, 0, 2);
        String list = imports.errors(first, "tr");

        byte[] inOldLetters = program.saved(List.of(list), ';', new Way(Way.TURKISH, Way.WINDOWS_1254, "", false))
                .get(0);
        byte[] asWorkbook = program.saved(List.of(list), ';', new Way(Way.TURKISH, Way.UTF_8, "xlsx", false))
                .get(0);

        assertThat(codes(imports.imported(
                        "stock-cards", "kopru", bytes(text(inOldLetters, WINDOWS_1254), WINDOWS_1254))))
                .containsExactly("CSV_LOST_LETTERS");
        assertThat(codes(imports.imported(
                        "stock-cards",
                        "kopru",
                        bytes(text(asWorkbook, StandardCharsets.UTF_8), StandardCharsets.UTF_8))))
                .containsExactly("CSV_TEXT_CUT");
    }

    /** Those with the same delimiter together, because each start of the program takes seconds. */
    private Map<SpreadsheetRows, byte[]> saved(Map<SpreadsheetRows, String> lists, Way way) throws Exception {
        Map<Character, List<SpreadsheetRows>> together =
                lists.keySet().stream().collect(Collectors.groupingBy(SpreadsheetRows::delimiter));
        Map<SpreadsheetRows, byte[]> saved = new HashMap<>();
        for (Map.Entry<Character, List<SpreadsheetRows>> some : together.entrySet()) {
            List<SpreadsheetRows> kinds = some.getValue();
            List<String> texts = kinds.stream().map(lists::get).toList();
            List<byte[]> files = program.saved(texts, some.getKey(), way);
            for (int i = 0; i < kinds.size(); i++) {
                saved.put(kinds.get(i), files.get(i));
            }
        }
        return saved;
    }

    private static String text(byte[] saved, Charset charset) {
        return new String(saved, charset).replace(";yirmi;", ";20;");
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] corrected(byte[] saved, SpreadsheetRows rows, Way way) {
        Charset charset = way.charset() == Way.UTF_8 ? StandardCharsets.UTF_8 : WINDOWS_1254;
        String text = new String(saved, charset);
        String guarded = rows.delimiter() + "'" + rows.wrong().substring(1);
        assertThat(text).as(rows.kind()).containsAnyOf(rows.wrong(), guarded);
        return text.replace(guarded, rows.right())
                .replace(rows.wrong(), rows.right())
                .getBytes(charset);
    }

    /** What the rows give that never were in a spreadsheet; the same ones again change nothing. */
    private List<String> control() throws Exception {
        for (SpreadsheetRows rows : SpreadsheetRows.ALL) {
            JsonNode right = imports.imported(rows.kind(), "kopru", rows.text(9, true));
            assertThat(right.get("rejected").asLong())
                    .as(imports.errors(right, "tr"))
                    .isZero();
        }
        return everything(9);
    }

    /** All that the records of one number made in shop and books, the number left out. */
    private List<String> everything(int number) throws Exception {
        List<String> all = new ArrayList<>();
        all.addAll(rows(SCHEMAS.accounting(), "SELECT * FROM sales_order WHERE external_ref LIKE ?", number));
        all.addAll(rows(
                SCHEMAS.accounting(),
                "SELECT l.* FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id WHERE o.external_ref LIKE ?"
                        + " ORDER BY o.external_ref, l.line_no",
                number));
        for (String table : List.of("shop_product WHERE code", "shop_variant WHERE sku", "shop_stock WHERE sku")) {
            all.addAll(rows(SCHEMAS.store(), "SELECT * FROM " + table + " LIKE ?", number));
        }
        for (String account : List.of("017", "018")) {
            String code = "00" + number + account;
            String statement = imports.get("/api/statements/" + code + "?currency=TRY&format=json", "tr")
                    .body();
            all.add(SpreadsheetRows.withoutNumber(statement.replaceAll("\"(?:asOf|takenAt)\":\"[^\"]*\"", ""), number));
        }
        return all;
    }

    private static List<String> rows(DataSource where, String sql, int number) {
        List<String> rows = new ArrayList<>();
        JdbcClient.create(where).sql(sql).param("%00" + number + "0%").query(row -> {
            StringBuilder text = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String column = row.getMetaData().getColumnName(i);
                if (!SpreadsheetRows.DIFFERENT.contains(column)) {
                    text.append(column).append('=').append(row.getString(i)).append(' ');
                }
            }
            rows.add(SpreadsheetRows.withoutNumber(text.toString(), number));
        });
        assertThat(rows).as(sql).isNotEmpty();
        return rows;
    }

    private static List<String> openRecords(int number) {
        return JdbcClient.create(SCHEMAS.own())
                .sql("SELECT CONCAT(job, ' ', record_key, ' ', reason_code) FROM retry_record"
                        + " WHERE origin = 'CSV' AND state IN ('PENDING', 'GIVEN_UP') AND record_key LIKE ?")
                .param("%00" + number + "0%")
                .query(String.class)
                .list();
    }

    private List<String> codes(JsonNode file) {
        return JdbcClient.create(SCHEMAS.own())
                .sql("SELECT reason_code FROM csv_rejected_row WHERE import_id = ? ORDER BY line")
                .param(file.get("id").asLong())
                .query(String.class)
                .list();
    }
}
