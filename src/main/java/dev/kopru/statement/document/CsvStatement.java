package dev.kopru.statement.document;

import dev.kopru.csv.FormulaGuard;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For a spreadsheet or another program: one table of all currencies, the first and last row of each its balances. */
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
        String account = FormulaGuard.guarded(edition.account().code());
        printer.printRecord(
                account,
                statement.currency(),
                "",
                texts.text("opening"),
                "",
                "",
                "",
                "",
                "",
                figure(texts, statement.opening()),
                texts.side(statement.opening()),
                "",
                "");
        for (StatementLine line : statement.lines()) {
            printer.printRecord(
                    account,
                    statement.currency(),
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
        printer.printRecord(
                account,
                statement.currency(),
                "",
                texts.text("closing"),
                "",
                "",
                "",
                figure(texts, statement.debit()),
                figure(texts, statement.credit()),
                figure(texts, statement.closing()),
                texts.side(statement.closing()),
                "",
                "");
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
