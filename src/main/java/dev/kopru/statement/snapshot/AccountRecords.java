package dev.kopru.statement.snapshot;

import dev.kopru.contained.Records;
import dev.kopru.record.Source;
import dev.kopru.statement.AccountDraft;
import dev.kopru.statement.AccountPayload;
import org.springframework.stereotype.Component;

/** By what accounts are known, and how they are kept, should one of them bring forth something unexpected. */
@Component
class AccountRecords implements Records<IncomingAccount, AccountDraft> {

    @Override
    public Source source(IncomingAccount incoming) {
        return incoming.source();
    }

    @Override
    public Source sourceOf(AccountDraft draft) {
        return draft.source();
    }

    @Override
    public String payload(IncomingAccount incoming) {
        if (incoming instanceof IncomingAccount.Readable readable) {
            return readable.payload();
        }
        return incoming instanceof IncomingAccount.Unreadable unreadable
                ? unreadable.payload()
                : AccountPayload.of(incoming.source().key());
    }

    /** Movements are bounded by their number already; what a file or a person gave is not. */
    @Override
    public long weight(IncomingAccount incoming) {
        return incoming instanceof IncomingAccount.Gone ? 0 : payload(incoming).length();
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
