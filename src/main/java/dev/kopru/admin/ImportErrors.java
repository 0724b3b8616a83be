package dev.kopru.admin;

import dev.kopru.csv.cell.FormulaGuard;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.inbox.RejectedList;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.profile.RejectedColumn;
import dev.kopru.record.ReasonMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** The rejected rows of an imported file as they came, with line and reason in the reader's language behind them. */
@Component
public class ImportErrors {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    private final RejectedList list;
    private final CsvProfiles profiles;
    private final ReasonMessages messages;

    ImportErrors(RejectedList list, CsvProfiles profiles, ReasonMessages messages) {
        this.list = list;
        this.profiles = profiles;
        this.messages = messages;
    }

    /** Writes the list, with a byte order mark. */
    public void write(CsvImport file, Locale locale, Appendable to) throws IOException {
        RejectedList.Layout layout = list.layout(file.id());
        to.append(BYTE_ORDER_MARK).append(LINE_END.repeat(layout.blankLines()));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(layout.delimiter())
                .setRecordSeparator(LINE_END)
                .get();
        CSVPrinter printer = new CSVPrinter(to, format);
        for (String column : layout.columns()) {
            printer.print(column);
        }
        for (RejectedColumn column : RejectedColumn.values()) {
            printer.print(column.header(locale, layout.decimal()));
        }
        printer.println();
        String job = profiles.kind(file.kind()).job();
        list.each(file.id(), layout, row -> print(printer, row, messages.render(job, row.reason(), locale)));
        printer.flush();
    }

    private void print(CSVPrinter printer, RejectedList.Row row, String reason) {
        try {
            for (String cell : row.cells()) {
                printer.print(cell);
            }
            printer.printRecord(row.line(), row.reason().code(), FormulaGuard.guarded(reason), row.reference());
        } catch (IOException e) {
            throw new UncheckedIOException("The reader of the list has gone", e);
        }
    }
}
