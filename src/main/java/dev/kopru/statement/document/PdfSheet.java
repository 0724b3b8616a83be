package dev.kopru.statement.document;

import dev.kopru.statement.Ahead;
import dev.kopru.statement.Mark;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementLine;
import dev.kopru.statement.document.PdfTable.Look;
import dev.kopru.statement.document.PdfTable.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** One currency's pages. */
final class PdfSheet {

    private final StatementTexts texts;
    private final Statement statement;
    private final PdfCanvas canvas;
    private final PdfTable table;
    private final PdfHead head;
    private final PdfAgeing ageing;
    private final Row heading;
    private BigDecimal debit = BigDecimal.ZERO;
    private BigDecimal credit = BigDecimal.ZERO;
    private BigDecimal balance;

    PdfSheet(Edition edition, Statement statement, PdfCanvas canvas, PdfFont regular, PdfFont bold) {
        this.texts = edition.texts();
        this.statement = statement;
        this.canvas = canvas;
        this.table = new PdfTable(canvas, regular, bold);
        this.head = new PdfHead(edition, statement, canvas, regular, bold);
        this.ageing = new PdfAgeing(texts, statement, canvas, regular, bold);
        this.balance = statement.opening();
        this.heading = table.row(
                Look.HEADING,
                null,
                texts.text("date"),
                texts.text("kind"),
                texts.text("document"),
                texts.text("description"),
                texts.text("due"),
                texts.text("debit"),
                texts.text("credit"),
                texts.text("balance"));
    }

    void draw() throws IOException {
        head.whole();
        table.draw(heading);
        table.draw(sum("opening", "", "", statement.opening()));
        lines(statement.lines());
        if (statement.lines().isEmpty()) {
            table.draw(table.row(Look.PALE, null, texts.text("none"), "", "", "", "", "", "", ""));
        }
        total("closing", statement.debit(), statement.credit(), statement.closing());
        ahead(statement.ahead());
        if (!canvas.has(PdfAgeing.HEIGHT)) {
            canvas.newPage();
            head.brief();
        }
        ageing.draw();
    }

    private void ahead(Ahead ahead) throws IOException {
        if (ahead.isEmpty()) {
            return;
        }
        debit = BigDecimal.ZERO;
        credit = BigDecimal.ZERO;
        Row label = sum("ahead", "", "", statement.closing());
        turnPageUnlessFits(2 * label.height());
        canvas.down(label.height());
        table.draw(label);
        lines(ahead.lines());
        total("ahead.closing", ahead.debit(), ahead.credit(), ahead.closing());
    }

    private void lines(List<StatementLine> lines) throws IOException {
        for (StatementLine line : lines) {
            Row row = row(line);
            turnPageUnlessFits(row.height());
            table.draw(row);
            debit = debit.add(line.debit());
            credit = credit.add(line.credit());
            balance = line.balance();
        }
    }

    private void total(String label, BigDecimal debits, BigDecimal credits, BigDecimal closing) throws IOException {
        Row total = sum(label, texts.amount(debits), texts.amount(credits), closing);
        turnPageUnlessFits(total.height());
        table.draw(total);
    }

    /** Leaves room for the sum that is carried forward. */
    private void turnPageUnlessFits(float height) throws IOException {
        Row carried = sum("carried", texts.amount(debit), texts.amount(credit), balance);
        if (!canvas.has(height + carried.height())) {
            table.draw(carried);
            canvas.newPage();
            head.brief();
            table.draw(heading);
            table.draw(sum("brought", texts.amount(debit), texts.amount(credit), balance));
        }
    }

    private Row sum(String label, String debits, String credits, BigDecimal amount) {
        return table.row(Look.STRONG, null, texts.text(label), "", "", "", "", debits, credits, texts.balance(amount));
    }

    private Row row(StatementLine line) {
        return table.row(
                line.mark() == Mark.NONE ? Look.PLAIN : Look.PALE,
                line.invoiceUrl(),
                texts.day(line.date()),
                texts.kind(line),
                Objects.requireNonNullElse(line.documentNumber(), ""),
                Objects.requireNonNullElse(line.description(), ""),
                texts.day(line.due()),
                texts.amountOrBlank(line.debit()),
                texts.amountOrBlank(line.credit()),
                texts.balance(line.balance()));
    }
}
