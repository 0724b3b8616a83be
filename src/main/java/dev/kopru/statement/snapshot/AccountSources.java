package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.csv.CsvLocation;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Names an account as a record of the job. */
final class AccountSources {

    private static final int LONGEST_LABEL = 250;
    private static final String NAMELESS = "?";

    private AccountSources() {}

    static Source live(AccountLedger ledger) {
        return new Source(ledger.code(), label(ledger), Origin.LIVE, null, revision(ledger.notBefore()));
    }

    /** A row without an account is known by its content and line, so that the same file again is the same record. */
    static Source ofFile(AccountLedger ledger, List<CsvRow> rows, CsvImport file) {
        String location = CsvLocation.of(file, rows);
        boolean nameless = ledger.code().isEmpty();
        String label = nameless ? location : label(ledger);
        return new Source(key(ledger.code(), rows), label, Origin.CSV, location, revision(ledger.notBefore()));
    }

    /** The same of rows that cannot be read as a ledger. */
    static Source ofFile(CsvGroup group, CsvImport file) {
        String location = CsvLocation.of(file, group.rows());
        String label = group.key().isEmpty() ? location : group.key();
        return new Source(key(group.key(), group.rows()), label, Origin.CSV, location, revision(file.receivedAt()));
    }

    private static String key(String code, List<CsvRow> rows) {
        return code.isEmpty() ? NAMELESS + fingerprint(rows.get(0)) : code;
    }

    static boolean isNameless(Source source) {
        return source.key().startsWith(NAMELESS);
    }

    private static String fingerprint(CsvRow row) {
        String content = row.line() + " " + row.values();
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String label(AccountLedger ledger) {
        String label = (ledger.code() + " " + ledger.title()).strip();
        return label.substring(0, Math.min(label.length(), LONGEST_LABEL));
    }

    static Source gone(String code, Instant noticedAt) {
        return new Source(code, code, Origin.LIVE, null, revision(noticedAt));
    }

    /** Grows with the instant of which an account tells. */
    private static long revision(Instant asOf) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, asOf);
    }

    static Instant instant(long revision) {
        return Instant.EPOCH.plus(revision, ChronoUnit.MICROS);
    }
}
