package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.document.PostedOrder;
import dev.kopru.connector.accounting.document.SalesOrder;
import java.time.LocalDate;
import java.util.Arrays;

/** A document that stands in the program already, with the program's own id of it. */
record Document(long id, LocalDate date, PostedOrder posted) {

    String externalRef() {
        return posted.externalRef();
    }

    boolean isNewerThan(long sourceRevision) {
        return posted.sourceRevision() > sourceRevision;
    }

    boolean saysTheSameAs(SalesOrder order) {
        return !posted.cancelled() && Arrays.equals(posted.contentHash(), order.contentHash());
    }
}
