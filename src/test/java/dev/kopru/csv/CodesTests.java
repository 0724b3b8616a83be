package dev.kopru.csv;

import static dev.kopru.csv.CsvFixture.problems;
import static dev.kopru.csv.CsvFixture.rows;
import static dev.kopru.csv.CsvFixture.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.FormulaGuard;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes are text. */
class CodesTests {

    @Test
    void theMarkOfAFigureIsUndoneInTextsAsWellAndApostrophesOfWordsStay() {
        assertThat(values(rows("SKU;Ad\nA;'042\nB;'90s kazak\nC;'t Hooft\nD;'1.250,50\n"), "name"))
                .containsExactly("042", "'90s kazak", "'t Hooft", "1.250,50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#YOK", "#AD?", "#DEĞER!", "#SAYI/0!", "#REF!"})
    void theErrorOfASpreadsheetIsNoCodeAndNoName(String error) {
        assertThat(problems(rows("SKU;Ad\nA;" + error + "\n").get(0))).containsExactly(CsvReason.CSV_SPREADSHEET_ERROR);
        assertThat(problems(rows("SKU;Ad\n" + error + ";x\n").get(0))).contains(CsvReason.CSV_SPREADSHEET_ERROR);
        assertThat(problems(rows("SKU;Ad\n#1;#Kod\n").get(0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8690520000000", "12345678901234500000", "########", "4501100000000"})
    void aLongNumberThatLostItsLastDigitsIsNoCode(String code) {
        assertThat(problems(rows("SKU;Ad\n" + code + ";x\n").get(0))).containsExactly(CsvReason.CSV_DAMAGED_CODE);
        assertThat(problems(rows("SKU;Ad\n12000000;x\n").get(0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01.Mar",
                "1.Mar",
                "Mar.24",
                "Oca.24",
                "1-Mar",
                "Mar-24",
                "Şub.24",
                "12-Aug",
                "Ağu-2024",
                "Ocak 2026",
                "Mart.26",
                "01-MAR-24",
                "1 Mart 2026",
                "01.03.2026",
                "3/1/2026",
                "2026-03-01",
                "01.03.2026 00:00",
                "2026-03-01 00:00:00",
                "DOĞRU",
                "YANLIŞ",
                "TRUE",
                "FALSE",
                "False",
                "doğru",
                "01. Mrz",
                "3. Mai",
                "Okt 24",
                "12:30:00",
                "=1+1",
                "=A1"
            })
    void aCodeThatASpreadsheetTookForSomethingElseIsNoCode(String code) {
        assertThat(problems(rows("SKU;Id\n" + code + ";x\n").get(0)))
                .containsExactly(CsvReason.CSV_CODE_TAKEN_FOR_OTHER);
        assertThat(problems(rows("SKU;Id\nx;" + code + "\n").get(0)))
                .containsExactly(CsvReason.CSV_CODE_TAKEN_FOR_OTHER);
        assertThat(problems(rows("SKU;EAN\nx;" + code + "\n").get(0)))
                .containsExactly(CsvReason.CSV_CODE_TAKEN_FOR_OTHER);
        assertThat(problems(rows("SKU;Ad\nx;" + code + "\n").get(0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "120.01.001",
                "1.234.567",
                "12.500",
                "1E5",
                "MAR-24X",
                "MAR-24",
                "10.01.15",
                "Mart",
                "Mar-X",
                "24-AB",
                "TRUE-1",
                "DOĞRU SÜT",
                "120.01.2026",
                "2026-13-01",
                "2024-0001",
                "01.13.001",
                "MAY24",
                "Kas.1",
                "12:30",
                "Mai 3",
                "Okt-X",
                "A=1"
            })
    void anHonestCodeStaysWhatItIs(String code) {
        List<CsvRow> rows = rows("SKU;Id\n" + code + ";x\ny;" + code + "\n");

        assertThat(rows.get(0).key()).isEqualTo(code);
        assertThat(values(rows, "id")).containsExactly("x", code);
        assertThat(rows.stream().flatMap(row -> problems(row).stream())).isEmpty();
    }

    @Test
    void oneArticleHasOneBarcodeFilledUpOrNotAndInDigitsOfAnyWidth() {
        assertThat(values(
                        rows("SKU;EAN\nA;08690524321785\nB;8690524321785\nC;８６９０５２４３２１７８５\nD;0 8690524 321785\n"),
                        "barcode"))
                .hasSize(4)
                .containsOnly("8690524321785");
        assertThat(values(rows("SKU;EAN\nA;18690524321782\nB;08690524321786\nC;0012\n"), "barcode"))
                .containsExactly("18690524321782", "08690524321786", "0012");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00AD", "\u202E", "\uFEFF", "\u200D", "\u2060", "\uFE0F"})
    void whatNobodySeesIsNoPartOfAKeyOrCode(String sign) {
        List<CsvGroup> groups = CsvFixture.read(
                ("SKU;Id;Ad\nLJ1;X1;a\nLJ" + sign + "1;X" + sign + "1;a" + sign + "b\n")
                        .getBytes(StandardCharsets.UTF_8),
                CsvFixture.profile(""));

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.key()).isEqualTo("LJ1");
            assertThat(values(group.rows(), "sku")).containsExactly("LJ1", "LJ1");
            assertThat(values(group.rows(), "id")).containsExactly("X1", "X1");
            assertThat(values(group.rows(), "name")).containsExactly("a", "a" + sign + "b");
        });
    }

    @Test
    void leadingZerosAreKept() {
        List<CsvGroup> groups = CsvFixture.read(
                "SKU;Id\n0017;0123456789\n17;05321112233\n".getBytes(StandardCharsets.UTF_8), CsvFixture.profile(""));

        assertThat(groups.stream().map(CsvGroup::key)).containsExactly("0017", "17");
        assertThat(values(rows("SKU;Id\n0017;0123456789\n17;05321112233\n"), "id"))
                .containsExactly("0123456789", "05321112233");
    }

    @Test
    void longAndOddNumbersAreKeys() {
        List<CsvRow> rows = rows("SKU\n123456789012345678901\n#MA-1097\nTY-2024/000123\n");

        assertThat(rows.stream().map(CsvRow::key))
                .containsExactly("123456789012345678901", "#MA-1097", "TY-2024/000123");
        assertThat(rows.stream().flatMap(row -> row.problems().stream())).isEmpty();
    }

    @Test
    void aNumberThatASpreadsheetHasRoundedIsRefused() {
        List<CsvRow> rows = rows("SKU;Id\nA;1,23457E+20\n1.2E+11;x\n12E5;1E10\n8,69E12;y\n");

        assertThat(problems(rows.get(0))).containsExactly(CsvReason.CSV_DAMAGED_CODE);
        assertThat(problems(rows.get(1))).containsExactly(CsvReason.CSV_DAMAGED_CODE);
        assertThat(problems(rows.get(2))).isEmpty();
        assertThat(problems(rows.get(3))).containsExactly(CsvReason.CSV_DAMAGED_CODE);
    }

    @Test
    void codesAreKeptExactly() {
        List<CsvRow> rows = rows("SKU\nM01 PFSS W25 070100 TKx\nA/B-1\nKOD%20\nA  B\n");

        assertThat(values(rows, "sku")).containsExactly("M01 PFSS W25 070100 TKx", "A/B-1", "KOD%20", "A  B");
    }

    @Test
    void blanksAroundACodeAreNoPartOfIt() {
        List<CsvGroup> groups = CsvFixture.read(
                "SKU;Ad\nABC;1\nABC ;2\n ABC;3\nABC\u00A0;4\n".getBytes(StandardCharsets.UTF_8),
                CsvFixture.profile(""));

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.key()).isEqualTo("ABC");
            assertThat(group.rows()).hasSize(4);
        });
    }

    @Test
    void aSpreadsheetsPointZeroIsTakenOffWhereTheProfileSaysSo() {
        List<CsvRow> rows = rows("SKU;Id\nA;17850.0\nB;17850\nC;17850.5\n", "whole-numbers: [id]\n");

        assertThat(values(rows, "id")).containsExactly("17850", "17850", "17850.5");
    }

    @Test
    void aCodeWrittenAsANumberIsOneCodeInAllItsSpellingsOrIsRefused() {
        String file =
                "SKU;Id\nA;4501.0\nB;4501\nC;4501,0\nD;4501.00\nE;4501,00\nF;4.501,00\nG;4,501.0\nH;\"=\"\"4501\"\"\"\nI;'4501\n";

        assertThat(values(rows(file, "whole-numbers: [id]\n"), "id")).hasSize(9).containsOnly("4501");
        assertThat(rows(file, "").stream().map(CsvFixture::problems))
                .containsExactly(
                        List.of(CsvReason.CSV_CODE_WITH_DECIMALS),
                        List.of(),
                        List.of(CsvReason.CSV_CODE_WITH_DECIMALS),
                        List.of(CsvReason.CSV_CODE_WITH_DECIMALS),
                        List.of(CsvReason.CSV_CODE_WITH_DECIMALS),
                        List.of(CsvReason.CSV_CODE_WITH_DECIMALS),
                        List.of(CsvReason.CSV_CODE_WITH_DECIMALS),
                        List.of(),
                        List.of());
        assertThat(rows(file, "").get(0).problems().get(0).expected()).isEqualTo("id");
    }

    @Test
    void onlyDecimalsThatAreZeroAreTakenOff() {
        assertThat(values(
                        rows("SKU;Id\nA;10.05\nB;1.000.000\nC;450.000\nD;120.01\nE;v1.0\n", "whole-numbers: [id]\n"),
                        "id"))
                .containsExactly("10.05", "1.000.000", "450.000", "120.01", "v1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8,69E12",
                "8.69E+12",
                "8,69052E+12",
                "8,69052E12",
                "869E10",
                "8,69 E+12",
                "8690524000000",
                "869052000000",
                "18690524000000",
                "'8,69E12",
                "8690524321785|8,69052E+12",
                "a|8690524000000|b",
                "8,7e+12"
            })
    void aBarcodeThatLostItsDigitsIsRefused(String barcode) {
        assertThat(problems(barcodes(barcode).get(0))).containsExactly(CsvReason.CSV_DAMAGED_CODE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "8690524321785.0#8690524321785",
                "8690524321785,00#8690524321785",
                "'8690524321785#8690524321785",
                "=\"8690524321785\"#8690524321785",
                "8.690.524.321.785#8690524321785",
                "8.690.524.321.785,00#8690524321785",
                "8 690 524 321 785#8690524321785",
                "8 690524 321785#8690524321785",
                "8-690524-321785#8690524321785",
                "'8690524321785|'0012|=\"0013\"#8690524321785|0012|0013",
                "8690524321785.0|A-1#8690524321785|A-1",
                "2024-0001#2024-0001",
                "STK 12 E5#STK 12 E5",
                "0012#0012",
                "1.000#1.000"
            })
    void aBarcodeIsWhatItWasBeforeASpreadsheetHadIt(String cell, String barcode) {
        List<CsvRow> rows = barcodes(cell);

        assertThat(values(rows, "barcode")).containsExactly(barcode);
        assertThat(problems(rows.get(0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8690524321785,8690524321792",
                "8690524321785 / 8690524321792",
                "8690524321785 8690524321792",
                "8690524321785,"
            })
    void severalBarcodesWithAnotherSeparatorThanTheProfilesAreNotOne(String cell) {
        assertThat(problems(barcodes(cell).get(0))).containsExactly(CsvReason.CSV_SEVERAL_BARCODES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "null", "[NULL]", "\\N", "undefined", "[object Object]", "NaN"})
    void whatProgramsWriteForNothingIsNoTextAndNoCode(String word) {
        assertThat(problems(rows("SKU;Ad\nA;" + word + "\n").get(0))).containsExactly(CsvReason.CSV_WORD_FOR_NOTHING);
        assertThat(problems(rows("SKU;Id\nA;" + word + "\n").get(0))).containsExactly(CsvReason.CSV_WORD_FOR_NOTHING);
        assertThat(problems(rows("SKU;Ad\nA;Null Kablo\n").get(0))).isEmpty();
    }

    @Test
    void aBlankBehindTheMarkOfATextIsNoPartOfTheCode() {
        List<CsvRow> rows = rows("SKU;Id\n' 00127;' A-1\n00127;x\n");

        assertThat(rows).extracting(CsvRow::key).containsOnly("00127");
        assertThat(values(rows, "id")).containsExactly("A-1", "x");
    }

    @Test
    void theTextMarkIsUndoneInEveryColumnAndApostrophesOfNamesStay() {
        List<CsvRow> rows =
                rows("SKU;Id;Ad\n'0017;'A-001;'69001\nA;'A';'s-Hertogenbosch\nB;'TR34;'n Sync\nC;1;'80s Tişört\n"
                        + "D;2;=\"0012\"\nE;3;'01.02.2024\nF;4;'=1+1\nG;5;''Özel''\n");

        assertThat(values(rows, "sku")).startsWith("0017");
        assertThat(values(rows, "id")).containsExactly("A-001", "'A'", "TR34", "1", "2", "3", "4", "5");
        assertThat(values(rows, "name"))
                .containsExactly(
                        "69001",
                        "'s-Hertogenbosch",
                        "'n Sync",
                        "'80s Tişört",
                        "0012",
                        "01.02.2024",
                        "=1+1",
                        "''Özel''");
    }

    @Test
    void whateverIsGuardedComesBackAsItWas() {
        Random random = new Random(20261127);
        String signs = "''==+-@\"\"0123456789.,:/ eEaşN%₺\t";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder made = new StringBuilder();
            random.ints(random.nextInt(9), 0, signs.length()).forEach(at -> made.append(signs.charAt(at)));
            String text = CellText.stripped(made.toString());

            assertThat(FormulaGuard.original(FormulaGuard.guarded(text))).isEqualTo(text);
        }
    }

    private static List<CsvRow> barcodes(String cell) {
        return rows(
                "SKU;EAN\nA;\"" + cell.replace("\"", "\"\"") + "\"\n",
                "whole-numbers: [barcode]\noptions: {barcode-separator: \"|\"}\n");
    }

    @Test
    void keyThatIsNoneOrTooLongIsAProblem() {
        List<CsvRow> rows = rows("SKU;Ad\n;x\n" + "9".repeat(101) + ";y\n");

        assertThat(problems(rows.get(0))).containsExactly(CsvReason.CSV_MISSING_KEY);
        assertThat(problems(rows.get(1))).containsExactly(CsvReason.CSV_KEY_TOO_LONG);
    }
}
