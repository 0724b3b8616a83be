package dev.kopru.statement.document;

import dev.kopru.statement.Account;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementSettings.Company;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands above a statement's lines: title, both parties, period; on later pages one line of it. */
final class PdfHead {

    private static final float HALF = (PdfCanvas.RIGHT - PdfCanvas.LEFT) / 2;
    private static final float SMALL = 7.5f;

    private final Edition edition;
    private final StatementTexts texts;
    private final Statement statement;
    private final PdfCanvas canvas;
    private final PdfFont regular;
    private final PdfFont bold;

    PdfHead(Edition edition, Statement statement, PdfCanvas canvas, PdfFont regular, PdfFont bold) {
        this.edition = edition;
        this.texts = edition.texts();
        this.statement = statement;
        this.canvas = canvas;
        this.regular = regular;
        this.bold = bold;
    }

    void whole() throws IOException {
        canvas.down(8);
        canvas.text(bold, 15, PdfCanvas.INK, PdfCanvas.LEFT, bold.printable(texts.text("title")));
        String closing = bold.printable(texts.money(statement.closing(), statement.currency()));
        canvas.textEndingAt(bold, 13, PdfCanvas.INK, PdfCanvas.RIGHT, closing);
        canvas.down(13);
        pair(
                texts.period(edition.days()),
                texts.text("closing") + " · " + texts.text("currency") + ": " + texts.currency(statement.currency()));
        pair(texts.text("asOf") + ": " + texts.moment(edition.statement().asOf()), "");
        canvas.down(2);
        canvas.rule(PdfCanvas.PALE);
        canvas.down(14);
        parties();
        canvas.down(6);
    }

    private void pair(String left, String right) throws IOException {
        canvas.text(regular, SMALL, PdfCanvas.PALE, PdfCanvas.LEFT, regular.printable(left));
        canvas.textEndingAt(regular, SMALL, PdfCanvas.PALE, PdfCanvas.RIGHT, regular.printable(right));
        canvas.down(11);
    }

    private void parties() throws IOException {
        Company company = edition.company();
        Account account = edition.account();
        float top = canvas.y();
        party(
                PdfCanvas.LEFT,
                "company",
                company.title(),
                Stream.of(tax(company.taxOffice(), company.taxNumber()), company.address(), company.contact()));
        float left = canvas.y();
        canvas.down(left - top);
        party(
                PdfCanvas.LEFT + HALF,
                "customer",
                account.title(),
                Stream.concat(
                        Stream.of(
                                texts.text("account") + ": " + account.code(),
                                tax(
                                        Objects.requireNonNullElse(account.taxOffice(), ""),
                                        Objects.requireNonNullElse(account.taxNumber(), ""))),
                        account.address().stream()));
        canvas.down(Math.max(0, canvas.y() - left));
    }

    private void party(float x, String role, String title, Stream<String> lines) throws IOException {
        float width = HALF - 14;
        canvas.paragraph(regular, 6.5f, PdfCanvas.PALE, x, List.of(regular.printable(texts.text(role))));
        canvas.down(1.5f);
        canvas.paragraph(bold, 9, PdfCanvas.INK, x, bold.lines(title, 9, width));
        for (String line : lines.filter(text -> !text.isBlank()).toList()) {
            canvas.paragraph(regular, SMALL, PdfCanvas.INK, x, regular.lines(line, SMALL, width));
        }
    }

    private String tax(String office, String number) {
        String both = Stream.of(office, number).filter(part -> !part.isBlank()).collect(Collectors.joining(" / "));
        return both.isEmpty() ? "" : texts.text("tax") + ": " + both;
    }

    void brief() throws IOException {
        String whose = edition.account().code() + "  " + edition.account().title();
        List<String> first = regular.lines(whose, SMALL, 2 * HALF - 150);
        canvas.text(regular, SMALL, PdfCanvas.PALE, PdfCanvas.LEFT, first.get(0) + (first.size() > 1 ? " …" : ""));
        canvas.textEndingAt(
                regular,
                SMALL,
                PdfCanvas.PALE,
                PdfCanvas.RIGHT,
                regular.printable(texts.text("title") + " · " + texts.currency(statement.currency())));
        canvas.down(8);
    }
}
