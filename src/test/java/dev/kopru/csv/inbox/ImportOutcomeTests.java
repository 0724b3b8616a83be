package dev.kopru.csv.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Counts;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that was read to its end may still have been rejected from its first record to its last. */
class ImportOutcomeTests {

    @ParameterizedTest
    @CsvSource({
        ", 0, 0, 0, RECEIVED",
        "STARTED, 3, 0, 1, RUNNING",
        "STARTING, 0, 0, 0, RUNNING",
        "STOPPING, 1, 0, 0, RUNNING",
        "COMPLETED, 0, 0, 0, NOTHING_READ",
        "COMPLETED, 3, 6, 0, ALL_READ",
        "COMPLETED, 0, 9, 0, ALL_READ",
        "COMPLETED, 8, 0, 1, PARTLY_REJECTED",
        "COMPLETED, 0, 1, 8, PARTLY_REJECTED",
        "COMPLETED, 0, 0, 9, WHOLLY_REJECTED",
        "STOPPED, 0, 0, 9, STOPPED",
        "FAILED, 0, 0, 9, FAILED",
        "ABANDONED, 1, 0, 0, FAILED"
    })
    void theOutcomeSaysWhatBecameOfTheWholeFile(
            String status, long written, long unchanged, long rejected, ImportOutcome outcome) {
        assertThat(ImportOutcome.of(status, Counts.of(written, unchanged, rejected)))
                .isEqualTo(outcome);
    }

    @Test
    void everyOutcomeHasWordsInBothLanguages() {
        ResourceBundle.Control plain =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            ResourceBundle words = ResourceBundle.getBundle("messages.csv", locale, plain);
            for (ImportOutcome outcome : ImportOutcome.values()) {
                assertThat(words.getString(outcome.messageKey())).isNotBlank();
            }
        }
    }
}
