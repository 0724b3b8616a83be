package dev.kopru.statement.snapshot;

import dev.kopru.record.Outcome;
import dev.kopru.record.Reason;
import dev.kopru.record.RejectedException;
import dev.kopru.record.Rejection;
import dev.kopru.statement.AccountDraft;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/** Makes of each account its statements, or says why it cannot; touches nothing outside the account. */
@Component
class AccountProcessor implements ItemProcessor<IncomingAccount, Outcome<AccountDraft>> {

    private final AccountDrafts drafts;

    AccountProcessor(AccountDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Outcome<AccountDraft> process(IncomingAccount incoming) {
        if (incoming instanceof IncomingAccount.Readable readable) {
            return read(readable);
        }
        if (incoming instanceof IncomingAccount.Gone gone) {
            return new Outcome.Accepted<>(AccountDraft.gone(gone.source(), gone.noticedAt()));
        }
        IncomingAccount.Unreadable unreadable = (IncomingAccount.Unreadable) incoming;
        return rejected(incoming, unreadable.payload(), unreadable.reason());
    }

    private Outcome<AccountDraft> read(IncomingAccount.Readable readable) {
        if (readable.ledger().deferred()) {
            return new Outcome.Accepted<>(
                    AccountDraft.deferred(readable.source(), readable.ledger().notBefore()));
        }
        try {
            return new Outcome.Accepted<>(drafts.of(readable.source(), readable.ledger(), readable.payload())
                    .with(readable.gaps()));
        } catch (RejectedException rejected) {
            return rejected(readable, readable.payload(), rejected.reason());
        }
    }

    private static Outcome<AccountDraft> rejected(IncomingAccount incoming, String payload, Reason reason) {
        return new Outcome.Rejected<>(new Rejection(incoming.source(), payload, reason));
    }
}
