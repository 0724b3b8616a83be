package dev.kopru.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.cell.NumberForm;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures in their declared form, and nothing else. */
class CsvFiguresTests {

    private static final List<String> LIRA = List.of("TRY", "TL", "₺");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"19,90|19.90", "0,5|0.5", "-5,00|-5.00", "1.234,56|1234.56", "1.234.567|1234567", "17|17"})
    void commaIsTheDecimalSign(String text, BigDecimal expected) {
        assertThat(comma(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 298,00", "1\u00A0298,00", "1\u202F298,00", "₺1.298,00", "1.298,00 TL", " 1.298,00\u00A0₺"})
    void blanksBetweenThousandsAndTheLiraSignAreUnderstood(String text) {
        assertThat(comma(text)).isEqualTo(new BigDecimal("1298.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234.56",
                "0.123",
                "12abc",
                "1,2,3",
                "1.23,4",
                "12.34.567",
                "1E+3",
                "1,23E+20",
                "--5",
                "5-",
                "(5)",
                "5,",
                ",5",
                "1 2",
                "$5",
                "5 USD",
                "NaN",
                "",
                "-",
                "٣",
                "1.298.00",
                "1  298",
                "5,00 TL TL"
            })
    void figuresInAnotherFormAreRefused(String text) {
        assertThat(comma(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2.55|2.55", "1,298.00|1298.00", "-5|-5", "0.003450|0.003450", "−7.5|-7.5", "+3|3"})
    void pointIsTheDecimalSignWhereTheProfileSaysSo(String text, BigDecimal expected) {
        assertThat(NumberForm.POINT.parse(text, Set.of())).isEqualTo(expected);
    }

    @Test
    void anyAmountWrittenInAFormIsReadBackInItAndNeverAsAnotherInTheOther() {
        Random random = new Random(20260301);
        for (int i = 0; i < 20_000; i++) {
            int scale = random.nextInt(7);
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), scale);
            String turkish = written(amount, scale, ',', '.');
            String english = written(amount, scale, '.', ',');

            assertThat(comma(turkish)).as(turkish).isEqualTo(amount);
            assertThat(NumberForm.POINT.parse(english, Set.of())).as(english).isEqualTo(amount);
            assertNotMisread(comma(amount.toPlainString()), amount, scale);
        }
    }

    /** The one form that both can be: three decimals after one to three digits, such as 1.234. */
    private static void assertNotMisread(@Nullable BigDecimal read, BigDecimal amount, int scale) {
        if (scale != 3) {
            assertThat(read == null || read.compareTo(amount) == 0)
                    .as("%s read as %s", amount, read)
                    .isTrue();
        }
    }

    private static String written(BigDecimal amount, int scale, char decimal, char group) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(decimal);
        symbols.setGroupingSeparator(group);
        DecimalFormat format = new DecimalFormat("#,##0" + (scale == 0 ? "" : "." + "0".repeat(scale)), symbols);
        return format.format(amount);
    }

    private static @Nullable BigDecimal comma(String text) {
        return NumberForm.COMMA.parse(text, LIRA);
    }
}
