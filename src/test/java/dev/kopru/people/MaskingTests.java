package dev.kopru.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Reason;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What viewers see of people, and what they see of all else. */
class MaskingTests {

    private static final String ORDER =
            """
            {"type":"order","order":{"store":"shop","id":"10217","number":"S-10217","kind":"ORDER","status":"Hazırlanıyor",
            "currency":"TRY","placedAt":"2026-03-01T10:15:00Z","revision":3,"accountCode":"120.01.000001",
            "customer":{"id":"4711","kind":"B2C","firstName":"Ayşe","lastName":"Yılmaz","company":null,
            "email":"ayse.yilmaz@ornek.com","phone":"+90 532 123 45 67","taxOffice":"Kadıköy","taxNumber":"12345678901"},
            "billing":{"name":"Ayşe Yılmaz","line":"Moda Cad. 12","district":"Kadıköy","city":"İstanbul","postCode":"34710","country":"TR"},
            "paymentMethod":"Kredi kartı","total":1250.50,"note":"Zili çalmayın, Ayşe",
            "lines":[{"lineNo":1,"kind":"GOODS","sku":"ATL-001","name":"Pamuklu atlet","attributes":{"isim":"Ayşe"},"quantity":2,"unitPrice":625.25}]}}
            """;

    @Test
    void anOrderShowsItsAmountsAndCodesAndNobody() {
        String masked = Masking.payload("OrderImportJob", ORDER);
        JsonNode order = JsonMapper.shared().readTree(masked).get("order");

        for (String personal : List.of(
                "Ayşe", "Yılmaz", "ornek", "532", "12345678901", "Moda", "Kadıköy", "İstanbul", "34710", "Zili")) {
            assertThat(masked).doesNotContain(personal);
        }
        assertThat(order.at("/customer/firstName").asString()).isEqualTo("A•••");
        assertThat(order.at("/customer/company").isNull()).isTrue();
        assertThat(order.get("number").asString()).isEqualTo("S-10217");
        assertThat(order.get("status").asString()).isEqualTo("Hazırlanıyor");
        assertThat(order.get("paymentMethod").asString()).isEqualTo("Kredi kartı");
        assertThat(order.get("accountCode").asString()).isEqualTo("120.01.000001");
        assertThat(order.get("placedAt").asString()).isEqualTo("2026-03-01T10:15:00Z");
        assertThat(order.at("/lines/0/name").asString()).isEqualTo("Pamuklu atlet");
        assertThat(masked)
                .contains("\"total\":1250.50")
                .contains("\"unitPrice\":625.25")
                .contains("\"quantity\":2");
    }

    @Test
    void theRowsOfAFileShowTheirFiguresAndNobody() {
        String masked = Masking.payload(
                "OrderImportJob",
                """
                {"type":"csv","profile":"kopru","file":"mart.csv","decimal":"COMMA","rows":[{"line":2,"flaw":null,"cells":
                {"Sipariş No":"S-1","Ad":"AHMET","Soyad":"KAYA","E-posta":"a@b.com","Cep Telefonu":"5321234567","Vergi No":"4540536920",
                "Adres":"Lale Sok. 3","Tutar":"1.250,50","Tarih":"01.03.2026","SKU":"ATL-001","Barkod":"8690000000012","Not":"Ahmet Bey'e verin"}}]}
                """);
        JsonNode cells = JsonMapper.shared().readTree(masked).at("/rows/0/cells");

        for (String personal : List.of("AHMET", "Ahmet", "KAYA", "a@b.com", "5321234567", "4540536920", "Lale")) {
            assertThat(masked).doesNotContain(personal);
        }
        assertThat(cells.get("Sipariş No").asString()).isEqualTo("S-1");
        assertThat(cells.get("Tutar").asString()).isEqualTo("1.250,50");
        assertThat(cells.get("Tarih").asString()).isEqualTo("01.03.2026");
        assertThat(cells.get("Barkod").asString()).isEqualTo("8690000000012");
    }

    @Test
    void aCardIsNobodys() {
        String card = "{\"type\":\"card\",\"card\":{\"name\":\"Pamuklu atlet\",\"description\":\"Yumuşak\"}}";

        assertThat(Masking.payload("StockCardExportJob", card)).isEqualTo(card);
    }

    @Test
    void whatIsNoJsonIsNotShown() {
        assertThat(Masking.payload("OrderImportJob", "Ayşe Yılmaz")).isEqualTo("{}");
    }

    @Test
    void namesAndAddressesOfANoticeAreHiddenAndItsCodesAreNot() {
        Reason notice = Masking.reason(
                "OrderImportJob",
                new Reason("EMAIL_ON_OTHER_CARD", List.of("ayse@ornek.com", "120.01.000001", "Ayşe Yılmaz")));

        assertThat(notice.arguments()).containsExactly("a•••", "120.01.000001", "A•••");
    }

    @Test
    void figuresOfAReasonStay() {
        Reason reason = new Reason("TOTAL_MISMATCH", List.of("1250.50", "1250.00 TRY", "0.05"));

        assertThat(Masking.reason("OrderImportJob", reason)).isEqualTo(reason);
        Reason status = new Reason("STATUS_NOT_CHOSEN", List.of("Hazırlanıyor", "Paid, Shipped"));
        assertThat(Masking.reason("OrderImportJob", status)).isEqualTo(status);
    }

    @Test
    void aReasonOfAFileKeepsFileLineAndColumnAndHidesTheCell() {
        Reason reason = Masking.reason(
                "StatementSnapshotJob",
                new Reason("CSV_DAMAGED_TEXT", List.of("mart.csv", "12", "Ünvan", "AyÅŸe YÄ±lmaz", "", "")));

        assertThat(reason.arguments()).containsExactly("mart.csv", "12", "Ünvan", "A•••", "", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.250,50",
                "-12",
                "2026-03-01",
                "2026-03-01T10:15:00Z",
                "01.03.2026",
                "TRY",
                "ATL-001-BRD-L",
                "120.01.000001",
                "8690000000012",
                "1250.00 TRY",
                "%20"
            })
    void amountsDatesAndCodesStay(String value) {
        assertThat(Masking.value(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "Ayşe Yılmaz,A•••",
        "İLHAN,İ•••",
        "ayse@ornek.com,a•••",
        "5321234567,•••",
        "05321234567,•••",
        "905321234567,•••",
        "+905321234567,•••",
        "0090 532 123 45 67,•••",
        "4540536920,•••",
        "TR330006100519786457841326,T•••"
    })
    void namesAndPersonsNumbersDoNot(String value, String masked) {
        Locale machine = Locale.getDefault();
        try {
            for (String language : List.of("tr", "en")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertThat(Masking.value(value)).isEqualTo(masked);
            }
        } finally {
            Locale.setDefault(machine);
        }
    }
}
