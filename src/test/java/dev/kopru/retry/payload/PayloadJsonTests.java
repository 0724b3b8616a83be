package dev.kopru.retry.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.record.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A payload that people may have edited is looked at before anything is calculated with it. */
class PayloadJsonTests {

    private static final String GOOD =
            """
            {"type": "sale", "kind": "CASH", "total": 3419.50, "count": 3, "paid": true, "paymentMethod": "Kart",
             "at": "2026-03-01T10:15:30Z", "lines": [{"quantity": 1}, {"quantity": 2.5}, {"quantity": 3}],
             "names": {"Renk": "Kırmızı"}}
            """;

    enum Kind {
        CASH,
        CREDIT
    }

    record Line(BigDecimal quantity) {}

    record Sale(
            String type,
            Kind kind,
            BigDecimal total,
            int count,
            boolean paid,
            @Nullable String paymentMethod,
            @Nullable Instant at,
            List<Line> lines,
            Map<String, String> names) {}

    @Test
    void whatIsRightComesBackAsItIs() {
        Sale sale = PayloadJson.of(GOOD).as(Sale.class, true);

        assertThat(sale.total()).isEqualTo(new BigDecimal("3419.50"));
        assertThat(sale.lines()).extracting(Line::quantity).contains(new BigDecimal("2.5"));
        assertThat(sale.names()).containsEntry("Renk", "Kırmızı");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"paymentMethod\" | \"paymentMetod\" | PAYLOAD_UNKNOWN_FIELD paymentMetod, paymentMethod",
                "\"total\" | \"xyz\" | PAYLOAD_UNKNOWN_FIELD xyz, type, kind, total, count, paid, paymentMethod, at, lines, names",
                "{\"quantity\": 3} | {\"quantitiy\": 3} | PAYLOAD_UNKNOWN_FIELD lines[2].quantitiy, quantity",
                "3419.50 | \"3.419,50\" | PAYLOAD_NO_FIGURE total, 3.419,50",
                "3419.50 | \"3419.50\" | PAYLOAD_NO_FIGURE total, 3419.50",
                "3419.50 | true | PAYLOAD_NO_FIGURE total, true",
                "{\"quantity\": 3} | {\"quantity\": \"üç\"} | PAYLOAD_NO_FIGURE lines[2].quantity, üç",
                "\"CASH\" | \"goodz\" | PAYLOAD_UNKNOWN_WORD kind, goodz, CASH, CREDIT",
                "\"CASH\" | 0 | PAYLOAD_UNKNOWN_WORD kind, 0, CASH, CREDIT",
                "\"count\": 3, | '' | PAYLOAD_MISSING_FIELD count",
                "\"paid\": true | \"paid\": null | PAYLOAD_MISSING_FIELD paid",
                "\"count\": 3 | \"count\": 3.5 | PAYLOAD_NO_WHOLE_NUMBER count, 3.5",
                "\"count\": 3 | \"count\": 99999999999 | PAYLOAD_NO_WHOLE_NUMBER count, 99999999999",
                "true | \"evet\" | PAYLOAD_NO_YES_OR_NO paid, evet",
                "\"Kart\" | 5 | PAYLOAD_NO_TEXT paymentMethod, 5",
                "2026-03-01T10:15:30Z | 01.03.2026 | PAYLOAD_NO_MOMENT at, 01.03.2026",
                "2026-03-01T10:15:30Z | +99999-03-01T10:15:30Z | PAYLOAD_NO_MOMENT at, +99999-03-01T10:15:30Z",
                "{\"Renk\": \"Kırmızı\"} | [] | PAYLOAD_NO_OBJECT names, []",
                "\"Kırmızı\" | null | PAYLOAD_MISSING_FIELD names.Renk",
                "{\"quantity\": 2.5} | 2.5 | PAYLOAD_NO_OBJECT lines[1], 2.5",
                "3419.50 | 1e1000000000 | PAYLOAD_FIGURE_TOO_LONG total, 1e1000000000, 15, 30",
                "3419.50 | 1E-1000000000 | PAYLOAD_FIGURE_TOO_LONG total, 1E-1000000000, 15, 30",
                "3419.50 | 1e99999999999999999999 | PAYLOAD_FIGURE_TOO_LONG total, 1e99999999999999999999, 15, 30",
                "3419.50 | -1E-99999999999999999999 | PAYLOAD_FIGURE_TOO_LONG total, -1E-99999999999999999999, 15, 30",
                "3419.50 | 0e99999999999999999999 | PAYLOAD_FIGURE_TOO_LONG total, 0e99999999999999999999, 15, 30",
                "3419.50 | 1e2147483648 | PAYLOAD_FIGURE_TOO_LONG total, 1e2147483648, 15, 30",
                "3419.50 | 100e2147483647 | PAYLOAD_FIGURE_TOO_LONG total, 100e2147483647, 15, 30",
                "3419.50 | 0e999999999 | PAYLOAD_FIGURE_TOO_LONG total, 0e999999999, 15, 30",
                "2.5 | 1234567890123456 | PAYLOAD_FIGURE_TOO_LONG lines[1].quantity, 1234567890123456, 15, 30",
                "2.5 | 0.1234567890123456789012345678901 | PAYLOAD_FIGURE_TOO_LONG lines[1].quantity, 0.1234567890123456789012345678901, 15, 30"
            })
    void whatIsWrongIsNamedByItsPathAndWithWhatWouldBeRight(String before, String after, String reason) {
        assertThat(GOOD).contains(before);

        assertRefused(GOOD.replace(before, after), reason);
    }

    @Test
    void whatAnEarlierVersionWroteMayHaveOtherFields() {
        String kept = GOOD.replace("\"count\": 3,", "\"count\": 3, \"formerly\": 1,")
                .replace("3419.50", "\"3419.50\"")
                .replace("\"at\": \"2026-03-01T10:15:30Z\",", "");

        Sale sale = PayloadJson.of(kept).as(Sale.class, false);

        assertThat(sale.at()).isNull();
        assertThat(sale.total()).isEqualTo(new BigDecimal("3419.50"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e1000000000",
                "\"1e1000000000\"",
                "-1e-2147483647",
                "1e99999999999999999999",
                "\"1e99999999999999999999\"",
                "100e2147483647"
            })
    @Timeout(10)
    void aFigureOfAMilliardDigitsIsRefusedWhoeverWroteIt(String figure) {
        String kept = GOOD.replace("3419.50", figure);

        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> PayloadJson.of(kept).as(Sale.class, false))
                .withMessageContaining("total");
    }

    @Test
    @Timeout(20)
    void aFigureOfAMillionDigitsIsShownShortened() {
        String digits = "9".repeat(1_000_000);

        assertRefused(
                GOOD.replace("3419.50", digits), "PAYLOAD_FIGURE_TOO_LONG total, " + "9".repeat(60) + "…, 15, 30");
    }

    @Test
    void tooDeepAndTooLongAreRefused() {
        String deep = "{\"type\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        String tooLong = GOOD.replace("Kart", "k".repeat(2_000_001));

        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> PayloadJson.of(deep))
                .satisfies(e -> assertThat(e.reason().code()).isEqualTo("PAYLOAD_TOO_DEEP"))
                .satisfies(e -> assertThat(e.reason().arguments()).last().isEqualTo("50"));
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> PayloadJson.of(tooLong))
                .satisfies(e -> assertThat(e.reason())
                        .isEqualTo(new Reason(
                                "PAYLOAD_TEXT_TOO_LONG", List.of("paymentMethod", "k".repeat(60) + "…", "2000000"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.000000000000000000000000000000", "100000000000000", "1E+3", "0.10", "-999999999999999.5"})
    void figuresThatCanBeCalculatedWithPass(String figure) {
        assertThat(PayloadJson.of(GOOD.replace("3419.50", figure))
                        .as(Sale.class, true)
                        .total())
                .isEqualTo(new BigDecimal(figure));
    }

    private static void assertRefused(String payload, String reason) {
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> PayloadJson.of(payload).as(Sale.class, true))
                .withMessage(reason);
    }
}
