package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.document.PostedOrder;
import dev.kopru.connector.accounting.document.Remembered;
import dev.kopru.connector.accounting.document.SalesOrder;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A document that stands in the program already, with the program's own id of it.
 *
 * @param written from what, as the program tells or else as Köprü remembers
 */
record Document(long id, LocalDate date, PostedOrder posted, Remembered written) {

    Document(long id, LocalDate date, PostedOrder posted) {
        this(id, date, posted, posted.writtenFrom(null));
    }

    Document rememberedAs(@Nullable Remembered remembered) {
        return new Document(id, date, posted, posted.writtenFrom(remembered));
    }

    String externalRef() {
        return posted.externalRef();
    }

    boolean isNewerThan(long sourceRevision) {
        return written.revision() > sourceRevision;
    }

    /** A run that died before it could remember was about to write just that. */
    boolean wasMeantToSay(SalesOrder order) {
        return written.isIntended(order.contentHash());
    }

    boolean saysTheSameAs(SalesOrder order) {
        return !posted.cancelled() && Arrays.equals(written.contentHash(), order.contentHash());
    }
}
