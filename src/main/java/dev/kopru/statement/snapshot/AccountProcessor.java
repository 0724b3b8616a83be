package dev.kopru.statement.snapshot;

import dev.kopru.record.Outcome;
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
        return Outcome.of(incoming, this::draft, IncomingAccount::payload);
    }

    private AccountDraft draft(IncomingAccount incoming) {
        if (incoming instanceof IncomingAccount.Gone gone) {
            return AccountDraft.gone(gone.source(), gone.noticedAt());
        }
        IncomingAccount.Readable readable = (IncomingAccount.Readable) incoming;
        return readable.ledger().deferred()
                ? AccountDraft.deferred(readable.source(), readable.ledger().notBefore())
                : drafts.of(readable.source(), readable.ledger(), readable.payload())
                        .with(readable.gaps());
    }
}
