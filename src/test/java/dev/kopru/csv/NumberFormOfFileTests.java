package dev.kopru.csv;

import static dev.kopru.csv.CsvFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form in which a file's figures are read has to fit all of them. */
class NumberFormOfFileTests {

    @Test
    void aFileOfDecimalPointsIsNotReadAsThousands() {
        assertThatThrownBy(() -> quantities("12.500", "1.250", "0.500", "3.000"))
                .isInstanceOfSatisfying(CsvFileException.class, e -> {
                    assertThat(e.reason().code()).isEqualTo("CSV_OTHER_NUMBER_FORM");
                    assertThat(e.reason().arguments())
                            .containsExactly(
                                    "products.csv",
                                    "4",
                                    "Miktar",
                                    "0.500",
                                    "1.234,56",
                                    "1,234.56",
                                    "decimal: comma",
                                    "decimal: point");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.500", "1234.56", "12.5", "1,234.50", "-0.5", "007.500", "1 234.5", "%0.5", "0.5 TL"})
    void oneFigureThatIsOnlyOneInTheOtherFormRefusesTheFile(String odd) {
        assertRefused("CSV_OTHER_NUMBER_FORM", "1.234,56", "7", odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,500", "1234,56", "12,5", "1.234,50", "1.234.567"})
    void oneFigureWithACommaRefusesAFileWithPoints(String odd) {
        assertThatThrownBy(() -> rows("SKU,Miktar\nA,1.5\nB,\"" + odd + "\"\n"))
                .isInstanceOfSatisfying(
                        CsvFileException.class,
                        e -> assertThat(e.reason().code()).isEqualTo("CSV_OTHER_NUMBER_FORM"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "çok",
                "12abc",
                "5,00-",
                "(5)",
                "1'234.56",
                "5,",
                ",5",
                ".5",
                "1,5E+3",
                "1.5E+3",
                "1.2.3",
                "12.03.2024"
            })
    void whatIsAFigureInNeitherFormCostsItsRowOnly(String rubbish) {
        assertThat(quantities("1,5", rubbish, "1.250")).containsExactly("1.5", null, "1250");
    }

    @Test
    void aColumnThatMayBeAThousandTimesMoreIsRefusedUnlessTheFileShowsWhichItIs() {
        assertRefused("CSV_AMBIGUOUS_NUMBERS", "12.500", "1.250", "3.000");
        assertRefused("CSV_AMBIGUOUS_NUMBERS", "12,500");
        assertRefused("CSV_AMBIGUOUS_NUMBERS", "1500", "1.250");
        assertRefused("CSV_AMBIGUOUS_NUMBERS", "5", "1.125");
        assertRefused("CSV_AMBIGUOUS_NUMBERS", "0", "12.500");

        assertThat(quantities("12.500", "1,5")).containsExactly("12500", "1.5");
        assertThat(quantities("950", "1.250")).containsExactly("950", "1250");
        assertThat(quantities("1500", "1,250")).containsExactly("1500", "1.250");
        assertThat(quantities("12 500", "40")).containsExactly("12500", "40");
    }

    @Test
    void anotherColumnOfTheFileCanShowTheForm() {
        assertThat(rows("SKU;Miktar;Fiyat\nA;12.500;5,50\n")).hasSize(1);
        assertThatThrownBy(() -> rows("SKU;Miktar;Fiyat\nA;12.500;550\n"))
                .hasMessageContaining("12.500")
                .hasMessageContaining("decimal: point");
    }

    @Test
    void aFigureThatOnlyAnotherColumnSettlesIsTold(@TempDir Path folder) throws IOException {
        assertThat(settled(folder, "SKU;Miktar;Fiyat\nA;1.250;12,50\nB;2.500;9,90\n"))
                .containsExactly(new CsvCell(2, "Miktar", "1.250"));
        assertThat(settled(folder, "SKU;Miktar;Fiyat\nA;1.250;12,50\nB;0,5;1.300\n"))
                .isEmpty();
    }

    private static List<CsvCell> settled(Path folder, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), content);
        try (CsvGroupReader reader = CsvGroupReader.open(file, "a.csv", CsvFixture.profile(""), 0)) {
            return reader.settled();
        }
    }

    @Test
    void theProfileSettlesWhatIsNotSure() {
        assertThat(figures(rows("SKU;Miktar\nA;12.500\n", "decimal: comma\n"))).containsExactly("12500");
        assertThat(figures(rows("SKU;Miktar\nA;12.500\n", "decimal: point\n"))).containsExactly("12.500");
        assertThatThrownBy(() -> rows("SKU;Miktar\nA;12.5\n", "decimal: comma\n"))
                .hasMessageContaining("12.5");
    }

    @Test
    void aRowWhoseCellsCannotBeTrustedShowsNothing() {
        assertThat(figures(rows("SKU;Ad;Miktar\nA;x;1,5\nB;0.5\n"))).startsWith("1.5");
    }

    private static List<@Nullable String> quantities(String... texts) {
        StringBuilder file = new StringBuilder("SKU;Miktar\n");
        Arrays.stream(texts).forEach(text -> file.append("K;").append(text).append('\n'));
        return figures(rows(file.toString()));
    }

    private static List<@Nullable String> figures(List<CsvRow> rows) {
        List<@Nullable String> figures = new ArrayList<>();
        for (CsvRow row : rows) {
            BigDecimal figure = new CellReader(row.columns(), ZoneOffset.UTC).number(row.cell("quantity"), Set.of());
            figures.add(figure == null ? null : figure.toPlainString());
        }
        return figures;
    }

    private static void assertRefused(String code, String... texts) {
        assertThatThrownBy(() -> quantities(texts)).isInstanceOfSatisfying(CsvFileException.class, e -> assertThat(
                        e.reason().code())
                .isEqualTo(code));
    }
}
