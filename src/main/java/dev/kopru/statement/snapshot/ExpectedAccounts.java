package dev.kopru.statement.snapshot;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.accounting.Ledger;
import dev.kopru.job.ExpectedRecords;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts the accounts of a comparison that is due; how many only changed is not known before they are read. */
@Component
class ExpectedAccounts implements ExpectedRecords {

    private final ObjectProvider<Ledger> ledger;
    private final SnapshotCursors cursors;

    ExpectedAccounts(ObjectProvider<Ledger> ledger, SnapshotCursors cursors) {
        this.ledger = ledger;
        this.cursors = cursors;
    }

    @Override
    public String job() {
        return StatementSnapshotConfiguration.JOB;
    }

    @Override
    public OptionalLong count() {
        if (cursors.comparison(false).isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return ledger.getObject().countAccounts();
        } catch (UnavailableException e) {
            return OptionalLong.empty();
        }
    }
}
