package dev.kopru.statement.document;

import dev.kopru.statement.Ahead;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementLine;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;

/** A workbook: a sheet for each currency, with true numbers and dates. */
@Component
class XlsxStatement implements StatementDocument {

    private static final int ROWS_IN_MEMORY = 200;

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            XlsxStyles styles = new XlsxStyles(workbook, edition.texts().language());
            for (Statement statement : edition.statement().statements()) {
                sheet(workbook, styles, edition, statement);
            }
            workbook.write(out);
        }
    }

    private static void sheet(SXSSFWorkbook workbook, XlsxStyles styles, Edition edition, Statement statement) {
        StatementTexts texts = edition.texts();
        XlsxSheet sheet = new XlsxSheet(workbook.createSheet(statement.currency()), styles);
        sheet.row().title(texts.text("title") + " – " + statement.currency());
        sheet.row().text(edition.account().code() + "  " + edition.account().title());
        sheet.row().text(texts.text("period") + ": " + texts.period(edition.days()));
        sheet.row()
                .text(texts.text("asOf") + ": "
                        + texts.moment(edition.statement().asOf()));
        sheet.row();
        sheet.row();
        for (String column :
                new String[] {"date", "kind", "document", "description", "due", "debit", "credit", "balance", "side"}) {
            sheet.heading(texts.text(column));
        }
        sheet.freeze();
        sheet.row().blank(3).strong(texts.text("opening")).blank(3);
        sheet.strong(statement.opening(), statement.currency()).strong(texts.side(statement.opening()));
        statement.lines().forEach(line -> line(sheet, texts, line, statement.currency()));
        sum(sheet, texts, statement.currency(), "closing", statement.debit(), statement.credit(), statement.closing());
        ahead(sheet, texts, statement);
        ageing(sheet, texts, statement);
    }

    private static void ahead(XlsxSheet sheet, StatementTexts texts, Statement statement) {
        Ahead ahead = statement.ahead();
        if (!ahead.isEmpty()) {
            sheet.row();
            sheet.row().blank(3).strong(texts.text("ahead"));
            ahead.lines().forEach(line -> line(sheet, texts, line, statement.currency()));
            sum(sheet, texts, statement.currency(), "ahead.closing", ahead.debit(), ahead.credit(), ahead.closing());
        }
    }

    private static void sum(
            XlsxSheet sheet,
            StatementTexts texts,
            String currency,
            String label,
            BigDecimal debit,
            BigDecimal credit,
            BigDecimal balance) {
        sheet.row().blank(3).strong(texts.text(label)).blank(1);
        sheet.strong(debit, currency)
                .strong(credit, currency)
                .strong(balance, currency)
                .strong(texts.side(balance));
    }

    private static void line(XlsxSheet sheet, StatementTexts texts, StatementLine line, String currency) {
        sheet.row()
                .day(line.date())
                .text(texts.kind(line))
                .text(line.documentNumber())
                .text(line.description())
                .day(line.due())
                .amount(line.debit(), currency)
                .amount(line.credit(), currency)
                .amount(line.balance(), currency)
                .text(texts.side(line.balance()));
    }

    private static void ageing(XlsxSheet sheet, StatementTexts texts, Statement statement) {
        sheet.row();
        sheet.row().blank(3).strong(texts.text("ageing"));
        sheet.row()
                .blank(3)
                .text(texts.text("ageing.day", texts.day(statement.ageing().day())));
        for (int part = 0; part < statement.ageing().parts().size(); part++) {
            sheet.row().blank(3).text(texts.text("ageing." + part)).blank(3);
            sheet.amount(statement.ageing().parts().get(part), statement.currency());
        }
    }
}
