package dev.kopru.csv.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
    void onlyTheDeclaredFormIsRead() {
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
    void zeroDatesMeanNoDate(String text) {
        assertThat(DAYS.isNoDate(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-10-30 05:00:00,2016-10-30T02:00:00Z",
        "2024-01-16 00:30:00,2024-01-15T21:30:00Z",
        "2024-07-16 00:30:00,2024-07-15T21:30:00Z"
    })
    void turkeyHasOneTimeAllYear(String text, Instant expected) {
        assertThat(DateForms.of(List.of("uuuu-MM-dd HH:mm:ss")).parse(text, ISTANBUL))
                .isEqualTo(expected);
    }

    @Test
    void timesInOldGapsAndOverlapsAreNoFailure() {
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

    private static final DateForms SHORT = DateForms.of(List.of("d.M.uuuu H:mm:ss", "d.M.uuuu H:mm", "d.M.uuuu"));

    @ParameterizedTest
    @CsvSource({
        "1.03.2024,2024-02-29T21:00:00Z",
        "1.3.2024,2024-02-29T21:00:00Z",
        "01.03.2024,2024-02-29T21:00:00Z",
        "31.12.2024,2024-12-30T21:00:00Z",
        "01.03.2024 9:05,2024-03-01T06:05:00Z",
        "1.3.2024 09:05:07,2024-03-01T06:05:07Z",
        "1.3.2024 09:05:07.000,2024-03-01T06:05:07Z",
        "1.3.2024 09:05:07.1234567,2024-03-01T06:05:07Z"
    })
    void shortTurkishDatesAreRead(String text, Instant expected) {
        assertThat(SHORT.parse(text, ISTANBUL)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.2024",
                "1.3.24",
                "03/04/2024",
                "45352",
                "45352,5",
                "001.3.2024",
                "1.003.2024",
                "1.3.12024",
                "-1.3.2024",
                "1.3.2024 24:00",
                "1.3.2024 9:5",
                "1.3.2024 009:05",
                "1.13.2024",
                "0.3.2024",
                "1.3.-2024",
                "1. 3.2024"
            })
    void shortFormsAreAsStrict(String text) {
        assertThat(SHORT.parse(text, ISTANBUL)).isNull();
        assertThat(SHORT.isNoDate(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30.12.1899",
                "30.12.1899 00:00:00",
                "30.12.1899 9:05",
                "1899-12-30",
                "1899-12-31 00:00:00",
                "1899-12-30T00:00:00Z",
                "31.12.1899",
                "1900-01-00",
                "0.1.1900",
                "00.01.1900",
                "1900-01-01 00:00",
                "1.1.1900",
                "01.01.1970",
                "1970-01-01 02:00:00",
                "1.1.0001",
                "0001-01-01",
                "0000-00-00 00:00:00",
                "1900-00-00",
                "00.00.1900"
            })
    void zerosOfSpreadsheetsAndClocksMeanNoDate(String text) {
        assertThat(SHORT.isNoDate(text)).isTrue();
    }

    @Test
    void aZeroInADeclaredFormOfItsOwnMeansNoDate() {
        DateForms american = DateForms.of(List.of("M/d/uuuu h:mm a"));

        assertThat(american.isNoDate("12/30/1899 9:05 AM")).isTrue();
        assertThat(american.isNoDate("12/29/1899 9:05 AM")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1.1970", "31.12.1969", "29.12.1899", "2.1.1900", "1.3.2024"})
    void otherDaysAreDays(String text) {
        assertThat(SHORT.isNoDate(text)).isFalse();
        assertThat(SHORT.parse(text, ISTANBUL)).isNotNull();
    }

    @Test
    void shortFormsThatReadOneTextAsTwoDatesAreRefused() {
        assertThatThrownBy(() -> DateForms.of(List.of("d.M.uuuu", "MM.dd.uuuu")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("as two dates");
    }

    @Test
    void aYearThatRunsIntoTheNextFigureIsNoDate() {
        DateForms forms = DateForms.of(List.of("dd.MM.uuuu", "uuuu-MM-dd'T'HH:mm:ssX"));

        assertThat(forms.parse("25.11.20269678", ZoneOffset.UTC)).isNull();
        assertThat(forms.parse("+20269678-11-25T10:00:00Z", ZoneOffset.UTC)).isNull();
        assertThat(forms.parse("25.11.-20269678", ZoneOffset.UTC)).isNull();
        assertThat(forms.parse("25.11.2026", ZoneOffset.UTC)).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
    }
}
