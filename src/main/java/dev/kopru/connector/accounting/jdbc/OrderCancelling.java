package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.Cancellation;
import dev.kopru.connector.accounting.Posting;
import dev.kopru.connector.accounting.document.MergeDifference;
import dev.kopru.connector.accounting.document.PostedOrder;
import dev.kopru.connector.sql.Bulk;
import dev.kopru.connector.sql.Database;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Cancels sales orders: all of a call in one transaction. */
class OrderCancelling {

    private final Database database;
    private final Documents documents;
    private final Bulk<Cancellation, Posting> bulk =
            new Bulk<>(this::cancelTogether, (wish, detail) -> new Posting.Refused(wish.externalRef(), detail));

    OrderCancelling(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    List<Posting> cancel(List<Cancellation> cancellations) {
        return bulk.write(cancellations);
    }

    private List<Posting> cancelTogether(List<Cancellation> wishes, boolean again) {
        return database.inTransaction("cancelling sales orders", () -> {
            Map<String, Document> found = documents.lock(
                    wishes.stream().map(Cancellation::externalRef).distinct().toList());
            documents.cancel(revisions(wishes, found, OrderCancelling::canBeCancelled));
            documents.noteRevisions(revisions(
                    wishes,
                    found,
                    (document, wish) -> document.posted().cancelled()
                            && !document.isNewerThan(wish.sourceRevision())
                            && !locks(wish, document)));
            return wishes.stream()
                    .map(wish -> answer(wish, found.get(wish.externalRef())))
                    .toList();
        });
    }

    private static Map<Document, Long> revisions(
            List<Cancellation> wishes, Map<String, Document> found, BiPredicate<Document, Cancellation> decision) {
        Map<Document, Long> revisions = new LinkedHashMap<>();
        for (Cancellation wish : wishes) {
            Document document = found.get(wish.externalRef());
            if (document != null && decision.test(document, wish)) {
                revisions.merge(document, wish.sourceRevision(), Math::max);
            }
        }
        return revisions;
    }

    private static boolean canBeCancelled(Document document, Cancellation wish) {
        return !document.posted().cancelled()
                && document.posted().changeable()
                && !document.isNewerThan(wish.sourceRevision())
                && !locks(wish, document);
    }

    private static boolean locks(Cancellation wish, Document document) {
        LocalDate lockedUntil = wish.lockedUntil();
        return lockedUntil != null && !document.date().isAfter(lockedUntil);
    }

    private static Posting answer(Cancellation wish, @Nullable Document document) {
        String ref = wish.externalRef();
        if (document == null) {
            return new Posting.Missing(ref);
        }
        String number = document.posted().number();
        if (document.posted().cancelled()) {
            return new Posting.Unchanged(ref, number);
        }
        if (document.isNewerThan(wish.sourceRevision())) {
            return new Posting.Stale(ref, number);
        }
        PostedOrder posted = document.posted();
        List<MergeDifference> cancelling =
                List.of(new MergeDifference(MergeDifference.STATE, null, posted.state(), "cancelled"));
        if (locks(wish, document)) {
            return new Posting.InLockedPeriod(posted, document.date(), cancelling);
        }
        return posted.changeable() ? new Posting.Written(ref, number) : new Posting.Locked(posted, cancelling, false);
    }
}
