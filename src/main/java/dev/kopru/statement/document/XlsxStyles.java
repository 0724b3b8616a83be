package dev.kopru.statement.document;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How a workbook's cells look; a workbook has few styles, however many cells. */
final class XlsxStyles {

    private final Workbook workbook;
    private final CellStyle title;
    private final CellStyle heading;
    private final CellStyle day;
    private final CellStyle text;
    private final CellStyle strong;
    private final Map<String, CellStyle> amounts = new HashMap<>();

    XlsxStyles(Workbook workbook, String language) {
        this.workbook = workbook;
        this.title = style(true, 14);
        this.heading = style(true, 11);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setAlignment(HorizontalAlignment.CENTER);
        this.day = style(false, 11);
        day.setDataFormat(workbook.createDataFormat().getFormat(language.equals("tr") ? "dd.mm.yyyy" : "dd mmm yyyy"));
        day.setAlignment(HorizontalAlignment.LEFT);
        this.text = style(false, 11);
        text.setWrapText(true);
        this.strong = style(true, 11);
    }

    private CellStyle style(boolean bold, int points) {
        Font font = workbook.createFont();
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    CellStyle title() {
        return title;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle day() {
        return day;
    }

    CellStyle text() {
        return text;
    }

    CellStyle strong() {
        return strong;
    }

    /** With the currency's decimals, and separators as the reader's own program shows them. */
    CellStyle amount(String currency, boolean bold) {
        return amounts.computeIfAbsent(currency + bold, key -> {
            int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
            CellStyle style = style(bold, 11);
            String pattern = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
            style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
            return style;
        });
    }
}
