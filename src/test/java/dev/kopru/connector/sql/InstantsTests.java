package dev.kopru.connector.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTests {

    @ParameterizedTest
    @CsvSource({
        "2026-03-08 02:19:00, 2026-03-08T02:19:00Z",
        "2026-03-08 02:19:00.5, 2026-03-08T02:19:00.5Z",
        "2026-03-08 02:19:00.123456, 2026-03-08T02:19:00.123456Z",
        "2026-03-08T02:19:00.1234567, 2026-03-08T02:19:00.1234567Z",
        "2026-03-08, 2026-03-08T00:00:00Z",
        "1900-01-01 00:00:00, 1900-01-01T00:00:00Z"
    })
    void readsWhatMySqlWrites(String text, Instant instant) {
        assertThat(Instants.UTC.parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000-00-00",
                "0000-00-00 00:00:00",
                "0000-00-00 00:00:00.000000",
                "0001-01-01 00:00:00",
                "1899-12-30 00:00:00",
                "2026-00-00 00:00:00",
                "2026-02-30 00:00:00",
                "not a date at all"
            })
    void zeroDatesAndNoDatesMeanNoDate(String text) {
        assertThat(Instants.UTC.parse(text)).isNull();
    }

    @Test
    void writesMicrosecondsAsText() {
        assertThat(Instants.UTC.format(Instant.parse("2026-03-08T02:19:00.123456789Z")))
                .isEqualTo("2026-03-08 02:19:00.123456");
        assertThat(Instants.UTC.format(Instant.parse("1000-01-01T00:00:00Z"))).isEqualTo("1000-01-01 00:00:00.000000");
    }
}
