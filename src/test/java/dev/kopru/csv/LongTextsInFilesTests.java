package dev.kopru.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.cell.FormulaGuard;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts of a million characters on their way into a file and out of it. */
@Timeout(60)
class LongTextsInFilesTests {

    @Test
    void aTextOfAMillionCharactersIsGuardedAndReadAsItWas() {
        for (String unit : List.of("-1,", "1,", "1.", "'", "=\"", "\"\"", "+", "ş")) {
            String text = "-1" + unit.repeat(1_000_000 / unit.length());

            assertThat(FormulaGuard.original(FormulaGuard.guarded(text)))
                    .as("guarded and read: " + unit)
                    .isEqualTo(text);
        }
    }

    @Test
    void aFigureOfAMillionDigitsStaysAFigureAndAFormulaIsMarked() {
        String figure = "-1" + ",1".repeat(500_000);

        assertThat(FormulaGuard.guarded(figure)).isEqualTo(figure);
        assertThat(FormulaGuard.guarded(figure + "+A1")).isEqualTo("'" + figure + "+A1");
    }
}
