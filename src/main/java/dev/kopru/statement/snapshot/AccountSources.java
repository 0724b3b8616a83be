package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.job.Origin;
import dev.kopru.job.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Names an account as a record of the job. */
final class AccountSources {

    private static final int LONGEST_LABEL = 250;

    private AccountSources() {}

    static Source live(AccountLedger ledger) {
        String label = (ledger.code() + " " + ledger.title()).strip();
        int end = Math.min(label.length(), LONGEST_LABEL);
        return new Source(ledger.code(), label.substring(0, end), Origin.LIVE, null, revision(ledger.asOf()));
    }

    static Source gone(String code, Instant noticedAt) {
        return new Source(code, code, Origin.LIVE, null, revision(noticedAt));
    }

    /** Grows with the instant of which an account tells. */
    private static long revision(Instant asOf) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, asOf);
    }
}
