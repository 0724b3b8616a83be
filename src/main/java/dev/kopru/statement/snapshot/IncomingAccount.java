package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.contained.InternalErrors;
import dev.kopru.record.Incoming;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import dev.kopru.statement.AccountPayload;
import dev.kopru.statement.HeadGaps;
import java.time.Instant;

/** An account on its way to a statement, by whatever reader. */
sealed interface IncomingAccount extends Incoming {

    /** JSON that reads the same way when it is tried again. */
    String payload();

    /** An account with its movements as the accounting program, or a file, has them; payload as for {@link Unreadable}. */
    record Readable(Source source, AccountLedger ledger, String payload, HeadGaps gaps) implements IncomingAccount {

        /** One of which everything is said. */
        Readable(Source source, AccountLedger ledger, String payload) {
            this(source, ledger, payload, HeadGaps.NONE);
        }
    }

    /** The accounting program has no such account any more; {@code noticedAt} by Köprü's clock. */
    record Gone(Source source, Instant noticedAt) implements IncomingAccount {

        @Override
        public String payload() {
            return AccountPayload.of(source.key());
        }
    }

    /** What came in could not be read as an account; payload is JSON that reads the same way when it is tried again. */
    record Unreadable(Source source, String payload, Reason reason) implements IncomingAccount, Incoming.Unread {

        /** An account of the books of which even reading failed unexpectedly; it is read again later. */
        static IncomingAccount of(String code, Throwable thrown, Instant noticedAt) {
            Source source = AccountSources.gone(code, noticedAt);
            return new Unreadable(source, AccountPayload.of(code), InternalErrors.of(source, thrown));
        }
    }
}
