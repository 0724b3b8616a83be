package dev.kopru.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points in time in their declared forms, and nothing else. */
class DateFormsTests {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final DateForms DAYS = DateForms.of(List.of("dd.MM.yyyy"));

    @Test
    void f043_onlyTheDeclaredFormIsRead() {
        assertThat(DAYS.parse("03.04.2024", ISTANBUL)).isEqualTo(Instant.parse("2024-04-02T21:00:00Z"));
        assertThat(DAYS.parse("03/04/2024", ISTANBUL)).isNull();
        assertThat(DAYS.parse("15/04/2024", ISTANBUL)).isNull();
        assertThat(DAYS.parse("04/15/2024", ISTANBUL)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31.02.2024", "29.02.2023", "00.01.2024", "1.2.2024", "01.02.24", "01.02.2024 ", "01.13.2024"})
    void daysThatDoNotExistAndHalfFormsAreRefused(String text) {
        assertThat(DAYS.parse(text, ISTANBUL)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-00-00", "0000-00-00 00:00:00", "0001-01-01", "00.00.0000", "0001-01-01T00:00:00Z"})
    void f045_zeroDatesMeanNoDate(String text) {
        assertThat(DateForms.isNoDate(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-10-30 05:00:00,2016-10-30T02:00:00Z",
        "2024-01-16 00:30:00,2024-01-15T21:30:00Z",
        "2024-07-16 00:30:00,2024-07-15T21:30:00Z"
    })
    void f046_turkeyHasOneTimeAllYear(String text, Instant expected) {
        assertThat(DateForms.of(List.of("uuuu-MM-dd HH:mm:ss")).parse(text, ISTANBUL))
                .isEqualTo(expected);
    }

    @Test
    void f047_timesInOldGapsAndOverlapsAreNoFailure() {
        DateForms forms = DateForms.of(List.of("uuuu-MM-dd HH:mm"));

        assertThat(forms.parse("2016-03-27 03:30", ISTANBUL)).isEqualTo(Instant.parse("2016-03-27T01:30:00Z"));
        assertThat(forms.parse("2015-11-08 03:30", ISTANBUL)).isEqualTo(Instant.parse("2015-11-08T00:30:00Z"));
    }

    @Test
    void aTimeThatNamesItsOffsetNeedsNoZone() {
        DateForms forms = DateForms.of(List.of("uuuu-MM-dd HH:mm:ss xx", "uuuu-MM-dd'T'HH:mm:ssX"));

        assertThat(forms.parse("2018-01-04 15:51:23 -0800", ISTANBUL)).isEqualTo(Instant.parse("2018-01-04T23:51:23Z"));
        assertThat(forms.parse("2018-01-04T15:51:23Z", ISTANBUL)).isEqualTo(Instant.parse("2018-01-04T15:51:23Z"));
    }

    @Test
    void formsThatReadOneTextAsTwoDatesAreRefused() {
        assertThatThrownBy(() -> DateForms.of(List.of("dd/MM/uuuu", "MM/dd/uuuu")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("as two dates");
    }

    @Test
    void everyDayOfEightYearsIsReadBack() {
        DateTimeFormatter written = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
        LocalDate first = LocalDate.of(2019, 12, 1);
        for (int i = 0; i < 8 * 365; i++) {
            LocalDate day = first.plusDays(i);
            assertThat(DAYS.parse(written.format(day), ISTANBUL))
                    .isEqualTo(day.atStartOfDay(ISTANBUL).toInstant());
        }
    }
}
