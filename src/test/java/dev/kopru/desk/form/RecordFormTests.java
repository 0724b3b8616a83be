package dev.kopru.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A record's JSON as fields and back; what nobody touched stays as it was, to the last zero. */
class RecordFormTests {

    private static final String PAYLOAD =
            """
            {"type":"order","order":{"id":"7","total":499.9000,"placedAt":"2026-08-31T11:32:00.123456Z","rate":null,\
            "kind":"SALE","note":"a\\u0000b","odd":{"x":[1,2]},\
            "lines":[{"lineNo":1,"sku":"A","price":1.500000,"attributes":{"renk/ton":"mavi"}},\
            {"lineNo":2,"sku":"B","price":2.00,"attributes":{}}]}}""";

    private static final Map<String, Class<? extends Record>> SHAPES = Map.of("order", Whole.class);
    private static final FieldText TEXTS =
            new FieldText(new TypedFigures(Locale.forLanguageTag("tr")), ZoneId.of("Europe/Istanbul"));

    record Whole(String type, @Nullable Order order) {}

    record Order(
            String id,
            BigDecimal total,
            @Nullable Instant placedAt,
            @Nullable BigDecimal rate,
            Kind kind,
            @Nullable String note,
            List<Line> lines) {}

    record Line(int lineNo, String sku, BigDecimal price, BigDecimal discount, Map<String, String> attributes) {}

    enum Kind {
        SALE,
        RETURN
    }

    private static RecordForm form(String payload, String... typed) {
        Map<String, String[]> parameters = new HashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            parameters.put(typed[i], new String[] {typed[i + 1]});
        }
        return RecordForm.of(payload, SHAPES, TEXTS, new TypedForm(parameters)).orElseThrow();
    }

    /** All fields as the form showed them, sent back. */
    private static String[] sentBack(RecordForm form) {
        return form.fields()
                .filter(field -> !field.isFixed())
                .flatMap(field -> List.of("f:" + field.name(), field.text()).stream())
                .toArray(String[]::new);
    }

    @Test
    void aFormThatIsSentBackUntouchedChangesNothing() {
        RecordForm again = form(PAYLOAD, sentBack(form(PAYLOAD)));

        assertThat(again.isChanged()).isFalse();
        assertThat(again.json()).isEqualTo(PAYLOAD);
    }

    @Test
    void aFigureKeepsItsDecimalsAndNothingElseChanges() {
        RecordForm typed = form(PAYLOAD, "f:/order/total", "450,5");

        assertThat(typed.json()).isEqualTo(PAYLOAD.replace("499.9000", "450.5000"));
    }

    @Test
    void whatWasEmptyIsTakenAsTheJobsFormSays() {
        RecordForm typed = form(PAYLOAD, "f:/order/rate", "41,2513", "f:/order/kind", "RETURN");

        assertThat(typed.json())
                .contains("\"rate\":41.2513")
                .contains("\"kind\":\"RETURN\"")
                .contains("\"placedAt\":\"2026-08-31T11:32:00.123456Z\"");
    }

    @Test
    void aMomentIsShownInTheZoneOfTheBusinessAndKeptInUtc() {
        assertThat(form(PAYLOAD).at("order.placedAt").map(FormNode::json)).isPresent();
        assertThat(((FormField) form(PAYLOAD).at("order.placedAt").orElseThrow()).text())
                .isEqualTo("2026-08-31T14:32");

        assertThat(form(PAYLOAD, "f:/order/placedAt", "2026-09-01T00:15").json())
                .contains("\"placedAt\":\"2026-08-31T21:15:00Z\"");
    }

    @Test
    void aFigureThatCanBeReadInTwoWaysStandsInItsFieldAndIsNotTaken() {
        RecordForm typed = form(PAYLOAD, "f:/order/total", "8.723");

        assertThat(typed.hasProblems()).isTrue();
        FormField total = (FormField) typed.at("order.total").orElseThrow();
        assertThat(total.text()).isEqualTo("8.723");
        assertThat(total.problem()).isEqualTo("desk.figure.twoWays");
    }

    @Test
    void aRowThatIsPutInBeginsWithItsNumberAndOneThatIsTakenOutIsGone() {
        RecordForm typed = form(
                PAYLOAD,
                "add",
                "/order/lines/n1",
                "remove",
                "/order/lines/0",
                "f:/order/lines/n1/sku",
                "C",
                "f:/order/lines/n1/price",
                "3,10");

        assertThat(typed.json())
                .contains("\"lines\":[{\"lineNo\":2,\"sku\":\"B\",\"price\":2.00,\"attributes\":{}},"
                        + "{\"lineNo\":3,\"sku\":\"C\",\"price\":3.10,\"discount\":0,\"attributes\":{}}]");
    }

    @Test
    void ofManyRowsAPageIsShownAndWhatWasTypedOnAnotherGoesAlong() {
        String lines = IntStream.rangeClosed(1, 500)
                .mapToObj(n -> "{\"lineNo\":" + n + ",\"sku\":\"S" + n + "\",\"price\":1}")
                .collect(Collectors.joining(","));
        String payload = "{\"type\":\"order\",\"order\":{\"id\":\"7\",\"lines\":[" + lines + "]}}";

        RecordForm typed = form(payload, "f:/order/lines/499/sku", "X", "page:/order/lines", "3");

        FormTable table = (FormTable) typed.at("order.lines").orElseThrow();
        assertThat(table.pages()).isEqualTo(20);
        assertThat(table.shown())
                .hasSize(25)
                .first()
                .extracting(row -> row.text("sku"))
                .isEqualTo("S76");
        assertThat(typed.unseen()).extracting(FormField::name).containsExactly("/order/lines/499/sku");
        assertThat(typed.json())
                .contains("\"sku\":\"X\"")
                .doesNotContain("\"S500\"")
                .contains("\"S499\"");
    }

    @Test
    void aReasonIsMarkedAtTheFieldItSpeaksOf() {
        String payload =
                PAYLOAD.replace("\"price\"", "\"quantity\"").replace("\"id\":\"7\"", "\"id\":\"7\",\"vatTotal\":1.00");

        assertThat(Marks.of(form(payload), new Reason("NEGATIVE_QUANTITY", List.of("2", "-1.000000"))))
                .containsExactly("/order/lines/1/quantity");
        assertThat(Marks.of(form(payload), new Reason("MISSING_VAT_RATE", List.of("lines[2]"))))
                .containsExactly("/order/lines/1");
        assertThat(Marks.of(form(payload), new Reason("STOCK_BLOCKED", List.of("A", "Etek"))))
                .containsExactly("/order/lines/0/sku");
        assertThat(Marks.of(form(payload), new Reason("VAT_TOTAL_MISMATCH", List.of("1.00", "2.00"))))
                .containsExactly("/order/vatTotal");
        assertThat(Marks.of(form(payload), new Reason("OF_ANOTHER_JOB", List.of("mavi"))))
                .containsExactly("/order/lines/0/attributes/renk~1ton");
        assertThat(Marks.of(form(payload), new Reason("OF_ANOTHER_JOB", List.of())))
                .isEmpty();
    }

    @Test
    void aCellOfAFileIsMarkedByItsLineAndColumn() {
        String payload =
                """
                {"type":"csv","file":"siparis.csv","rows":[{"line":2,"cells":{"Sipariş No.":"1","Tutar":"5"}},\
                {"line":3,"cells":{"Sipariş No.":"1","Tutar":"beş"}}]}""";
        RecordForm form =
                RecordForm.of(payload, Map.of(), TEXTS, TypedForm.NOTHING).orElseThrow();

        assertThat(Marks.of(
                        form, new Reason("CSV_BAD_NUMBER", List.of("siparis.csv", "3", "Tutar", "beş", "1,5", "0"))))
                .containsExactly("/rows/1/cells/Tutar");
        assertThat(RecordForm.of(payload, Map.of(), TEXTS, new TypedForm(Map.of("f:/rows/1/cells/Tutar", new String[] {
                            "7,5"
                        })))
                        .orElseThrow()
                        .json())
                .isEqualTo(payload.replace("beş", "7,5"));
    }

    @Test
    void bothSidesOfAConflictStandBesideEachOtherWithTheirDifference() {
        Reason reason = new Reason("TOTAL_MISMATCH", List.of("8728.60", "8723.60", "0.05"));

        assertThat(Sides.of(reason, new TypedFigures(Locale.forLanguageTag("tr"))))
                .contains(new Sides("shop", "8728,60", "workedOut", "8723,60", "5,00"));
        assertThat(Sides.of(new Reason("NO_LINES", List.of()), new TypedFigures(Locale.ENGLISH)))
                .isEmpty();
    }
}
