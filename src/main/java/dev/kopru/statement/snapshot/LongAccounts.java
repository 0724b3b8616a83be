package dev.kopru.statement.snapshot;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.Ledger;
import dev.kopru.record.Outcome;
import dev.kopru.record.RejectedException;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import dev.kopru.statement.AccountDraft;
import dev.kopru.statement.AccountPayload;
import java.time.Clock;
import java.util.Optional;

/** Reads accounts that are too long to be held beside others, one at a time, and makes their statements. */
class LongAccounts {

    private final Ledger ledger;
    private final Patience patience;
    private final AccountDrafts drafts;
    private final Clock clock;

    LongAccounts(Ledger ledger, Patience patience, AccountDrafts drafts, Clock clock) {
        this.ledger = ledger;
        this.patience = patience;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The account as it is now, which may be later than when it was found to be long. */
    Outcome<AccountDraft> read(Source source) {
        try {
            return new Outcome.Accepted<>(patience.call("follow a ledger", () -> draft(source)));
        } catch (RejectedException rejected) {
            return new Outcome.Rejected<>(new Rejection(source, AccountPayload.of(source.key()), rejected.reason()));
        }
    }

    private AccountDraft draft(Source source) {
        LongAccount account = new LongAccount(source.key(), drafts);
        Optional<AccountLedger> found = ledger.follow(source.key(), account::add);
        return found.map(account::draft).orElseGet(() -> AccountDraft.gone(source, clock.instant()));
    }
}
