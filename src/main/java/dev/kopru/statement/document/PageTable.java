package dev.kopru.statement.document;

import dev.kopru.statement.Ahead;
import dev.kopru.statement.Mark;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Lines on a page, between the balances before and after them. */
record PageTable(Html html, StatementTexts texts) {

    void lines(Statement statement) {
        begin();
        sum("opening", "", "", statement.opening());
        statement.lines().forEach(this::line);
        sum("closing", texts.amount(statement.debit()), texts.amount(statement.credit()), statement.closing());
        end();
    }

    /** What comes after the statement's end; of many lines the nearest. */
    void ahead(Statement statement, Ahead ahead) {
        html.raw("<div class=\"head ahead\">")
                .element("h2", "", texts.text("ahead"))
                .element("p", "pale", texts.text("ahead.note"))
                .raw("</div>");
        begin();
        sum("closing", "", "", statement.closing());
        ahead.lines().forEach(this::line);
        sum("ahead.closing", texts.amount(ahead.debit()), texts.amount(ahead.credit()), ahead.closing());
        end();
        if (ahead.later() > 0) {
            html.element("p", "pale", texts.text("later", texts.amount(BigDecimal.valueOf(ahead.later()))));
        }
    }

    private void begin() {
        html.raw("<div class=\"scroll\"><table><thead><tr>");
        for (String column : List.of("date", "kind", "document", "description", "due")) {
            html.element("th", "", texts.text(column));
        }
        for (String column : List.of("debit", "credit", "balance")) {
            html.element("th", "n", texts.text(column));
        }
        html.raw("</tr></thead><tbody>");
    }

    private void end() {
        html.raw("</tbody></table></div>");
    }

    private void sum(String label, String debit, String credit, BigDecimal balance) {
        html.raw("<tr class=\"sum\"><td colspan=\"5\">").text(texts.text(label)).raw("</td>");
        html.cell("n", texts.text("debit"), debit)
                .cell("n", texts.text("credit"), credit)
                .cell("n", texts.text("balance"), texts.balance(balance))
                .raw("</tr>");
    }

    private void line(StatementLine line) {
        html.raw(line.mark() == Mark.NONE ? "<tr>" : "<tr class=\"off\">")
                .cell("d", texts.text("date"), texts.day(line.date()))
                .cell("k", texts.text("kind"), texts.kind(line))
                .openCell("k", texts.text("document"));
        String number = Objects.requireNonNullElse(line.documentNumber(), "");
        if (line.invoiceUrl() == null) {
            html.text(number);
        } else {
            html.outside(line.invoiceUrl(), number.isEmpty() ? texts.text("invoice.open") : number);
        }
        html.raw("</td>")
                .cell("t", texts.text("description"), Objects.requireNonNullElse(line.description(), ""))
                .cell("d", texts.text("due"), texts.day(line.due()))
                .cell("n", texts.text("debit"), texts.amountOrBlank(line.debit()))
                .cell("n", texts.text("credit"), texts.amountOrBlank(line.credit()))
                .cell("n", texts.text("balance"), texts.balance(line.balance()))
                .raw("</tr>");
    }
}
