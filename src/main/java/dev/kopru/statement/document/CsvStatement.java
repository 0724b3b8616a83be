package dev.kopru.statement.document;

import dev.kopru.csv.cell.FormulaGuard;
import dev.kopru.statement.Ahead;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For a spreadsheet or another program: one table of all currencies, the first and last row of each its balances, what lies ahead after them. */
@Component
class CsvStatement implements StatementDocument {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        for (String column : new String[] {
            "account",
            "currency",
            "date",
            "kind",
            "document",
            "description",
            "due",
            "debit",
            "credit",
            "balance",
            "side",
            "open",
            "invoice"
        }) {
            printer.print(edition.texts().text(column));
        }
        printer.println();
        for (Statement statement : edition.statement().statements()) {
            print(printer, edition, statement);
        }
        printer.flush();
    }

    private static void print(CSVPrinter printer, Edition edition, Statement statement) throws IOException {
        StatementTexts texts = edition.texts();
        Rows rows =
                new Rows(printer, texts, FormulaGuard.guarded(edition.account().code()), statement.currency());
        rows.sum("opening", "", "", statement.opening());
        rows.lines(statement.lines());
        rows.sum("closing", figure(texts, statement.debit()), figure(texts, statement.credit()), statement.closing());
        Ahead ahead = statement.ahead();
        if (!ahead.isEmpty()) {
            rows.sum("ahead", "", "", statement.closing());
            rows.lines(ahead.lines());
            rows.sum("ahead.closing", figure(texts, ahead.debit()), figure(texts, ahead.credit()), ahead.closing());
        }
    }

    /** The rows of one currency. */
    private record Rows(CSVPrinter printer, StatementTexts texts, String account, String currency) {

        void sum(String label, String debit, String credit, BigDecimal balance) throws IOException {
            printer.printRecord(
                    account,
                    currency,
                    "",
                    texts.text(label),
                    "",
                    "",
                    "",
                    debit,
                    credit,
                    figure(texts, balance),
                    texts.side(balance),
                    "",
                    "");
        }

        void lines(List<StatementLine> lines) throws IOException {
            for (StatementLine line : lines) {
                printer.printRecord(
                        account,
                        currency,
                        texts.day(line.date()),
                        FormulaGuard.guarded(texts.kind(line)),
                        text(line.documentNumber()),
                        text(line.description()),
                        texts.day(line.due()),
                        figure(texts, line.debit()),
                        figure(texts, line.credit()),
                        figure(texts, line.balance()),
                        texts.side(line.balance()),
                        figure(texts, line.open()),
                        text(line.invoiceUrl() == null ? line.invoiceUuid() : line.invoiceUrl()));
            }
        }
    }

    private static String text(@Nullable String text) {
        return FormulaGuard.guarded(Objects.requireNonNullElse(text, ""));
    }

    /** With its sign, and without separators that a program would stumble over. */
    private static String figure(StatementTexts texts, BigDecimal amount) {
        String plain = amount.toPlainString();
        return texts.language().equals("tr") ? plain.replace('.', ',') : plain;
    }
}
