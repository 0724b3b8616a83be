package dev.kopru.admin;

import dev.kopru.audit.AuditEntry;
import dev.kopru.audit.AuditFilter;
import dev.kopru.audit.AuditTrail;
import dev.kopru.csv.cell.FormulaGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The audit trail as a file that a spreadsheet opens and takes nothing in for a formula. */
public final class AuditFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private AuditFile() {}

    public static void write(AuditTrail trail, AuditFilter filter, Appendable to) throws IOException {
        to.append(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(
                to,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(';')
                        .setRecordSeparator("\r\n")
                        .get());
        printer.printRecord("id", "at", "person", "action", "subject", "detail", "before", "after");
        trail.each(filter, entry -> print(printer, entry));
        printer.flush();
    }

    private static void print(CSVPrinter printer, AuditEntry entry) {
        try {
            printer.printRecord(
                    entry.id(),
                    entry.at(),
                    guarded(entry.person()),
                    guarded(entry.action()),
                    guarded(entry.subject()),
                    guarded(entry.detail()),
                    guarded(entry.before()),
                    guarded(entry.after()));
        } catch (IOException e) {
            throw new UncheckedIOException("The client stopped reading the file", e);
        }
    }

    private static String guarded(@Nullable String text) {
        return text == null ? "" : FormulaGuard.guarded(text);
    }
}
