package dev.kopru.statement.snapshot;

import dev.kopru.contained.IncomingRecords;
import dev.kopru.record.Source;
import dev.kopru.statement.AccountDraft;
import dev.kopru.statement.AccountPayload;
import org.springframework.stereotype.Component;

/** By what accounts are known, and how they are kept, should one of them fail unexpectedly. */
@Component
class AccountRecords implements IncomingRecords<IncomingAccount, AccountDraft> {

    @Override
    public String payloadOfRead(IncomingAccount incoming) {
        return incoming.payload();
    }

    /** Movements are bounded by their number already; what a file or a person gave is not. */
    @Override
    public long weightOfRead(IncomingAccount incoming) {
        return incoming instanceof IncomingAccount.Gone ? 0 : incoming.payload().length();
    }

    @Override
    public String payloadOf(AccountDraft draft) {
        return draft.payload();
    }

    @Override
    public String scantPayload(Source source) {
        return AccountPayload.keysOnly(source);
    }

    /** Long accounts are kept at once; their rows must not wait for those of others. */
    @Override
    public boolean isOnItsOwn(AccountDraft draft) {
        return draft.deferred();
    }
}
