package dev.kopru.statement.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.statement.Days;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The statement as a workbook and as CSV, read back. */
class TableStatementTests {

    @Test
    void theWorkbookHasASheetForEachCurrencyWithTrueNumbersAndDates() throws IOException {
        Edition edition = Sample.edition(Sample.TURKISH, Days.ALL, Sample.ledger("TRY", 60), Sample.ledger("USD", 10));
        byte[] bytes = written(new XlsxStatement(), edition);

        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheetName(1)).isEqualTo("USD");
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo(6);
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("Tarih");
            Statement statement = edition.statement().statements().get(0);
            for (int i = 0; i < statement.lines().size(); i++) {
                StatementLine line = statement.lines().get(i);
                Row row = sheet.getRow(7 + i);
                assertThat(DateUtil.isCellDateFormatted(row.getCell(0))).isTrue();
                assertThat(row.getCell(0).getLocalDateTimeCellValue().toLocalDate())
                        .isEqualTo(line.date());
                assertThat(row.getCell(5).getCellType()).isEqualTo(CellType.NUMERIC);
                assertThat(row.getCell(5).getNumericCellValue())
                        .isEqualTo(line.debit().doubleValue());
                assertThat(row.getCell(7).getNumericCellValue())
                        .isEqualTo(line.balance().doubleValue());
                assertThat(row.getCell(3).getCellType()).isNotEqualTo(CellType.FORMULA);
            }
            Row closing = sheet.getRow(7 + statement.lines().size());
            assertThat(closing.getCell(7).getNumericCellValue())
                    .isEqualTo(statement.closing().doubleValue());
        }
    }

    @Test
    void theCsvIsForSpreadsheetsAndHoldsNoFormula() throws IOException {
        String turkish = csv(Sample.TURKISH);
        String english = csv(Locale.ENGLISH);

        assertThat(turkish).startsWith("\uFEFFCari hesap;Para birimi;Tarih;İşlem;Belge no;");
        assertThat(turkish).contains(";Devreden bakiye;;;;;;1250,00;B;;").contains("\"'=HYPERLINK(");
        assertThat(english).contains(";Opening balance;;;;;;1250.00;D;;");
        List<String> lines = turkish.lines().toList();
        assertThat(lines).hasSize(1 + 1 + 19 + 1);
        assertThat(lines.get(2)).startsWith("120.01.000001;TRY;");
    }

    @Test
    void whatLiesAheadStandsApartInTheCsvAndTheWorkbook() throws IOException {
        Edition edition = Sample.edition(Locale.ENGLISH, Days.ALL, Sample.withAChequeAhead());

        List<String> csv = new String(written(new CsvStatement(), edition), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(csv.get(3)).isEqualTo("120.01.000001;TRY;;Closing balance;;;;1000.00;0.00;1000.00;D;;");
        assertThat(csv.get(4)).isEqualTo("120.01.000001;TRY;;Movements ahead;;;;;;1000.00;D;;");
        assertThat(csv.get(5))
                .startsWith("120.01.000001;TRY;15 Dec 2026;Cheque;")
                .endsWith(";0.00;400.00;600.00;D;-400.00;");
        assertThat(csv.get(6)).isEqualTo("120.01.000001;TRY;;Balance including those ahead;;;;0.00;400.00;600.00;D;;");
        assertThat(csv).hasSize(7);

        byte[] bytes = written(new XlsxStatement(), edition);
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(8).getCell(7).getNumericCellValue()).isEqualTo(1000);
            assertThat(sheet.getRow(10).getCell(3).getStringCellValue()).isEqualTo("Movements ahead");
            assertThat(sheet.getRow(11).getCell(6).getNumericCellValue()).isEqualTo(400);
            assertThat(sheet.getRow(12).getCell(7).getNumericCellValue()).isEqualTo(600);
        }
    }

    private static String csv(Locale locale) throws IOException {
        return new String(
                written(new CsvStatement(), Sample.edition(locale, Days.ALL, Sample.ledger("TRY", 20))),
                StandardCharsets.UTF_8);
    }

    private static byte[] written(StatementDocument document, Edition edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(edition, out);
        Path samples = Files.createDirectories(Path.of("target", "statement-samples"));
        Files.write(samples.resolve("sample." + document.format().ending()), out.toByteArray());
        return out.toByteArray();
    }
}
