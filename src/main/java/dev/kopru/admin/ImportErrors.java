package dev.kopru.admin;

import dev.kopru.csv.CsvImport;
import dev.kopru.csv.FormulaGuard;
import dev.kopru.retry.ReasonMessages;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryRecord;
import java.io.IOException;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** The rejected records of an imported file, as a file again: one for a spreadsheet, in the reader's language. */
@Component
class ImportErrors {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private final Retries retries;
    private final ReasonMessages messages;

    ImportErrors(Retries retries, ReasonMessages messages) {
        this.retries = retries;
        this.messages = messages;
    }

    String of(CsvImport file, Locale locale) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (String column : new String[] {"file", "line", "record", "code", "reason", "state"}) {
                printer.print(messages.text("errors." + column, locale));
            }
            printer.println();
            for (RetryRecord record : retries.located("#" + file.id() + " ")) {
                print(printer, file, record, locale);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Text in memory cannot fail", e);
        }
        return text.toString();
    }

    private void print(CSVPrinter printer, CsvImport file, RetryRecord record, Locale locale) throws IOException {
        String location = String.valueOf(record.source().location());
        printer.printRecord(
                FormulaGuard.guarded(file.file()),
                location.substring(location.lastIndexOf(':') + 1),
                FormulaGuard.guarded(record.source().label()),
                record.reason().code(),
                FormulaGuard.guarded(messages.render(record.reason(), locale)),
                record.state().name());
    }
}
