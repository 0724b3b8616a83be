package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.csv.CsvLocation;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Names an account as a record of the job. */
final class AccountSources {

    private static final int LONGEST_LABEL = 250;

    private AccountSources() {}

    static Source live(AccountLedger ledger) {
        return new Source(ledger.code(), label(ledger), Origin.LIVE, null, revision(ledger.notBefore()));
    }

    /** Rows of a file, as far as can be said before they are read as a ledger. */
    static Source ofFile(CsvGroup group, CsvImport file) {
        String location = CsvLocation.of(file, group.rows());
        boolean nameless = group.key().isEmpty();
        return new Source(
                nameless ? CsvLocation.namelessKey(group.rows().get(0)) : group.key(),
                nameless ? location : group.key(),
                Origin.CSV,
                location,
                revision(file.receivedAt()));
    }

    /** The same, of which is known now what they tell. */
    static Source told(Source source, AccountLedger ledger) {
        String label = isNameless(source) ? source.label() : label(ledger);
        return new Source(source.key(), label, Origin.CSV, source.location(), revision(ledger.notBefore()));
    }

    static boolean isNameless(Source source) {
        return CsvLocation.isNameless(source.key());
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
