package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.Posting;
import dev.kopru.connector.accounting.SalesOrder;
import dev.kopru.connector.sql.Bulk;
import dev.kopru.connector.sql.Database;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes sales orders: all of a call in one transaction, each by its external reference. */
class OrderPosting {

    private final Database database;
    private final Documents documents;
    private final DocumentNumbers numbers;
    private final Bulk<SalesOrder, Posting> bulk;

    OrderPosting(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
        this.numbers = new DocumentNumbers(database);
        this.bulk = new Bulk<>(this::postTogether, (order, detail) -> new Posting.Refused(order.externalRef(), detail));
    }

    /** An order that comes twice is written once, in its latest revision. */
    List<Posting> post(List<SalesOrder> orders) {
        Map<String, SalesOrder> latest = new LinkedHashMap<>();
        for (SalesOrder order : orders) {
            latest.merge(order.externalRef(), order, OrderPosting::later);
        }
        Map<String, Posting> answers = new LinkedHashMap<>();
        bulk.write(List.copyOf(latest.values())).forEach(answer -> answers.put(answer.externalRef(), answer));
        return orders.stream()
                .map(order -> answer(order, of(order, latest), of(order, answers)))
                .toList();
    }

    private static <T> T of(SalesOrder order, Map<String, T> byRef) {
        return Objects.requireNonNull(byRef.get(order.externalRef()), order.externalRef());
    }

    private static SalesOrder later(SalesOrder one, SalesOrder other) {
        return one.sourceRevision() > other.sourceRevision() ? one : other;
    }

    private static Posting answer(SalesOrder order, SalesOrder latest, Posting answer) {
        if (order != latest && answer instanceof Posting.Written written) {
            return Arrays.equals(order.contentHash(), latest.contentHash())
                    ? new Posting.Unchanged(written.externalRef(), written.number())
                    : new Posting.Stale(written.externalRef(), written.number());
        }
        return answer;
    }

    private List<Posting> postTogether(List<SalesOrder> orders, boolean again) {
        return database.inTransaction("posting sales orders", () -> {
            List<String> refs = orders.stream().map(SalesOrder::externalRef).toList();
            PostingPlan plan = PostingPlan.of(orders, documents.lock(refs));
            if (!plan.fresh().isEmpty()) {
                List<Draft> drafts = numbers.number(plan.fresh(), again);
                documents.insert(drafts);
                plan.written(drafts);
            }
            documents.replace(plan.changed());
            documents.noteRevisions(plan.newRevisions());
            plan.locked(documents.lines(plan.lockedDocuments()));
            return plan.answers(refs);
        });
    }
}
