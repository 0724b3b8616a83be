package dev.kopru.statement.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A sheet that is filled cell by cell, row by row. */
final class XlsxSheet {

    private static final int[] WIDTHS = {12, 22, 20, 44, 12, 16, 16, 16, 6};

    private final Sheet sheet;
    private final XlsxStyles styles;
    private Row row;
    private int rows;
    private int cells;

    XlsxSheet(Sheet sheet, XlsxStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        this.row = sheet.createRow(0);
    }

    XlsxSheet row() {
        row = rows == 0 ? row : sheet.createRow(rows);
        rows++;
        cells = 0;
        return this;
    }

    /** The rows so far stay in sight. */
    void freeze() {
        sheet.createFreezePane(0, rows);
        sheet.setRepeatingRows(new CellRangeAddress(rows - 1, rows - 1, -1, -1));
    }

    XlsxSheet blank(int count) {
        cells += count;
        return this;
    }

    XlsxSheet title(String text) {
        return text(text, styles.title());
    }

    XlsxSheet heading(String text) {
        return text(text, styles.heading());
    }

    XlsxSheet strong(String text) {
        return text(text, styles.strong());
    }

    XlsxSheet text(@Nullable String text) {
        return text(text, styles.text());
    }

    /** Always text, so that nothing in it can be a formula. */
    private XlsxSheet text(@Nullable String text, CellStyle style) {
        Cell cell = next(style);
        if (text != null) {
            int end = Math.min(text.length(), SpreadsheetVersion.EXCEL2007.getMaxTextLength());
            cell.setCellValue(text.substring(0, end));
        }
        return this;
    }

    XlsxSheet day(LocalDate day) {
        next(styles.day()).setCellValue(day);
        return this;
    }

    XlsxSheet amount(BigDecimal amount, String currency) {
        next(styles.amount(currency, false)).setCellValue(amount.doubleValue());
        return this;
    }

    XlsxSheet strong(BigDecimal amount, String currency) {
        next(styles.amount(currency, true)).setCellValue(amount.doubleValue());
        return this;
    }

    private Cell next(CellStyle style) {
        Cell cell = row.createCell(cells++);
        cell.setCellStyle(style);
        return cell;
    }
}
