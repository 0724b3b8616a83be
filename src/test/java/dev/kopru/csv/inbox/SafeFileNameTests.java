package dev.kopru.csv.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No file name does harm. */
class SafeFileNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd|passwd",
                "C:\\Belgeler\\sipariş.csv|sipariş.csv",
                "şeker ÖRÜ (1).csv|şeker ÖRÜ (1).csv",
                "a<b>:c*.csv|a_b_c_.csv",
                "..|file.csv",
                ".htaccess|htaccess",
                "=cmd.csv|_cmd.csv"
            })
    void foldersAndSignsAreTakenOff(String given, String expected) {
        assertThat(SafeFileName.shown(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b.csv", "a\nb.csv", "a\u202Eb.csv"})
    void controlCharactersAreTakenOff(String given) {
        assertThat(SafeFileName.shown(given)).isEqualTo("a_b.csv");
    }

    @Test
    void longNamesKeepTheirEnding() {
        String name = SafeFileName.shown("ş".repeat(300) + ".csv");

        assertThat(name).hasSize(100).endsWith("ş.csv");
    }

    @Test
    void theNameOnDiskDependsOnNoMachine() {
        assertThat(SafeFileName.stored("0123456789abcdef0123", "şeker ÖRÜ 統.csv"))
                .isEqualTo("0123456789abcdef-seker-oru-_.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.csv.filepart", "x.PART", "x.tmp", "x.crdownload"})
    void namesOfUnfinishedCopiesAreKnown(String name) {
        assertThat(SafeFileName.isUnfinished(name)).isTrue();
        assertThat(SafeFileName.isUnfinished("x.csv")).isFalse();
    }
}
