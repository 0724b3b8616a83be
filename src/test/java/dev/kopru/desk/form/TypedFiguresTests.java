package dev.kopru.desk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that people type, in Turkish and in English. */
class TypedFiguresTests {

    private static final TypedFigures TURKISH = new TypedFigures(Locale.forLanguageTag("tr"));
    private static final TypedFigures ENGLISH = new TypedFigures(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3419,50|3419.50",
                "3.419,50|3419.50",
                "1.234.567,8|1234567.8",
                "12.5|12.5",
                "1234.56|1234.56",
                "0.500|0.500",
                "1,234|1.234",
                " 1 234,5 |1234.5",
                "-7,25|-7.25",
                "18|18"
            })
    void readsAFigureAsItIsWrittenInTurkish(String typed, BigDecimal read) throws TypedFigures.Unreadable {
        assertThat(TURKISH.read(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3419.50|3419.50", "3,419.50|3419.50", "12,5|12.5", "1.234|1.234"})
    void readsAFigureAsItIsWrittenInEnglish(String typed, BigDecimal read) throws TypedFigures.Unreadable {
        assertThat(ENGLISH.read(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "12.345", "1.234.567", "-8.723"})
    void doesNotGuessWhetherAPointPartsThousandsInTurkish(String typed) {
        assertThatThrownBy(() -> TURKISH.read(typed))
                .isInstanceOfSatisfying(
                        TypedFigures.Unreadable.class, e -> assertThat(e.key()).isEqualTo("desk.figure.twoWays"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "12,345,678"})
    void doesNotGuessWhetherACommaPartsThousandsInEnglish(String typed) {
        assertThatThrownBy(() -> ENGLISH.read(typed)).hasMessage("desk.figure.twoWays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12abc", "1,2,3", "1.23.4", "--5", "1e9", "₺5", "1,", "٣"})
    void refusesWhatIsNoFigure(String typed) {
        assertThatThrownBy(() -> TURKISH.read(typed)).hasMessage("desk.figure.none");
    }

    @Test
    void writesMoneyWithTwoDecimalsAtLeastAndLosesNone() {
        assertThat(TURKISH.money(new BigDecimal("499.9000"))).isEqualTo("499,90");
        assertThat(TURKISH.money(new BigDecimal("0.12345"))).isEqualTo("0,12345");
        assertThat(ENGLISH.money(new BigDecimal("1E+3"))).isEqualTo("1000.00");
        assertThat(TURKISH.bare(new BigDecimal("1.000000"))).isEqualTo("1");
    }
}
