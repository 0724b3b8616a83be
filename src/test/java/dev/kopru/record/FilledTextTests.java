package dev.kopru.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.run.JobDefinition;
import dev.kopru.run.JobTimer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Figures, days, lengths, fields and words in the reader's language. */
class FilledTextTests {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    private final ReasonMessages messages = new ReasonMessages(List.of(
            new JobDefinition("OrderImportJob", "order", JobTimer.every(Duration.ofMinutes(1), true)),
            new JobDefinition("StatementSnapshotJob", "statement", JobTimer.every(Duration.ofMinutes(1), true))));

    @Test
    void saysFiguresAsTheLanguageWritesThem() {
        Reason total = new Reason("TOTAL_MISMATCH", List.of("1065.01", "-1234567.50", "0.05"));

        assertThat(messages.render(total, TURKISH)).contains("1.065,01", "-1.234.567,50", "0,05");
        assertThat(messages.render(total, Locale.ENGLISH)).contains("1,065.01", "-1,234,567.50", "0.05");
    }

    /** Codes of accounts, and lists of rates. */
    @Test
    void leavesWhatOnlyLooksLikeAFigure() {
        assertThat(fill("{0,figure}", "120.01.001, 8.5, A-1.5, 1/2, 10.07.2023, 12345678901234567890123"))
                .isEqualTo("120.01.001, 8,5, A-1.5, 1/2, 10.07.2023, 12.345.678.901.234.567.890.123");
        assertThat(fill("{0,figure}", "?")).isEqualTo("?");
        assertThat(messages.render(new Reason("UNKNOWN_ACCOUNT_CODE", List.of("120.01")), TURKISH))
                .contains("120.01");
    }

    @Test
    void saysDaysLengthsFieldsAndWords() {
        Reason ahead = new Reason("ORDER_DATE_AHEAD", List.of("2026-12-31", "2026-12-01"));
        assertThat(messages.render(ahead, TURKISH)).contains("31.12.2026", "01.12.2026");
        assertThat(messages.render(ahead, Locale.ENGLISH)).contains("31 Dec 2026", "1 Dec 2026");
        assertThat(fill("{0,date}", "2026-13-45")).isEqualTo("2026-13-45");

        Reason tooShort = new Reason("TIMER_TOO_SHORT", List.of("PT1S"));
        assertThat(messages.render(tooShort, TURKISH)).contains("1 saniye");
        assertThat(messages.render(tooShort, Locale.ENGLISH))
                .contains("1 second")
                .doesNotContain("seconds");
        assertThat(fill("{0,length}", "PT0S")).isEqualTo("0 saniye");
        assertThat(fill("{0,length}", "P1DT2H3M")).isEqualTo("1 gün 2 saat 3 dakika");

        Reason text = new Reason("TEXT_TOO_LONG", List.of("lines[2].name", "300", "250"));
        assertThat(messages.render(text, Locale.ENGLISH)).startsWith("The field line 2, Name is too long");
        assertThat(messages.render(text, TURKISH)).contains("satır 2, ").doesNotContain("lines[2]");

        Reason payload = new Reason("PAYLOAD_NO_FIGURE", List.of("rows[0].line", "x"));
        assertThat(messages.render(payload, Locale.ENGLISH)).startsWith("rows[0].line: x is not");
        assertThat(messages.renderForPage("OrderImportJob", payload, Locale.ENGLISH))
                .startsWith("row 1, Line in the file: x is not");

        Reason run = new Reason("RUN_NOT_RESTARTABLE", List.of("7", "COMPLETED"));
        assertThat(messages.render(run, TURKISH)).contains("tamamlandı").doesNotContain("COMPLETED");
        assertThat(messages.render(run, Locale.ENGLISH)).contains("completed").doesNotContain("COMPLETED");
    }

    @Test
    void saysOneAndManyApart() {
        assertThat(fill("{0} {0|record|records}", "1")).isEqualTo("1 record");
        assertThat(fill("{0} {0|record|records}", "0")).isEqualTo("0 records");
        assertThat(fill("{0} {0|record|records}", "21")).isEqualTo("21 records");
        assertThat(fill("{0} {0|record|records}")).isEqualTo("{0} records");
    }

    private static String fill(String text, String... values) {
        ReasonMessages words = new ReasonMessages(List.of());
        return new FilledText(TURKISH, key -> words.text(key, TURKISH)).fill(text, List.of(values));
    }

    @Test
    void noughtsThatSayNothingAreLeftOutAndNoOtherDigitEver() {
        assertThat(fill("{0,figure}", "342.3300, 5.0000, 0.0125, 7.5, 3, -1.10"))
                .isEqualTo("342,33, 5,00, 0,0125, 7,5, 3, -1,10");
        assertThat(fill("{0,number}", "-1.000000, 20.00, 0.1250, 3")).isEqualTo("-1, 20, 0,125, 3");
    }
}
