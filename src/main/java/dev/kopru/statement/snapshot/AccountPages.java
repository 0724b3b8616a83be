package dev.kopru.statement.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a reader's pages come from. */
interface AccountPages {

    /**
     * Accounts, and what is brought to safety once they are.
     *
     * @param passed moves the cursor, in the transaction of the last of the accounts
     */
    record Page(List<IncomingAccount> accounts, @Nullable Runnable passed) {}

    void open();

    /** The next page, which may be empty of accounts; null after the last. */
    @Nullable
    Page next();
}
