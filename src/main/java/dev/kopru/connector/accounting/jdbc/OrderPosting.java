package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.Posting;
import dev.kopru.connector.accounting.document.Wanted;
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
    private final OrderReading reading;
    private final DocumentNumbers numbers;
    private final Bulk<Wanted, Posting> bulk;

    OrderPosting(Database database, Documents documents, OrderReading reading) {
        this.database = database;
        this.documents = documents;
        this.reading = reading;
        this.numbers = new DocumentNumbers(database);
        this.bulk = new Bulk<>(this::postTogether, (order, detail) -> new Posting.Refused(order.externalRef(), detail));
    }

    /** An order that comes twice is written once, in its latest revision. */
    List<Posting> post(List<Wanted> orders) {
        Map<String, Wanted> latest = new LinkedHashMap<>();
        for (Wanted order : orders) {
            latest.merge(order.externalRef(), order, OrderPosting::later);
        }
        Map<String, Posting> answers = new LinkedHashMap<>();
        bulk.write(List.copyOf(latest.values())).forEach(answer -> answers.put(answer.externalRef(), answer));
        return orders.stream()
                .map(order -> answer(order, of(order, latest), of(order, answers)))
                .toList();
    }

    private static <T> T of(Wanted order, Map<String, T> byRef) {
        return Objects.requireNonNull(byRef.get(order.externalRef()), order.externalRef());
    }

    private static Wanted later(Wanted one, Wanted other) {
        return one.order().sourceRevision() > other.order().sourceRevision() ? one : other;
    }

    private static Posting answer(Wanted order, Wanted latest, Posting answer) {
        if (order != latest && answer instanceof Posting.Written written) {
            return Arrays.equals(order.order().contentHash(), latest.order().contentHash())
                    ? new Posting.Unchanged(written.externalRef(), written.number())
                    : new Posting.Stale(written.externalRef(), written.number());
        }
        return answer;
    }

    private List<Posting> postTogether(List<Wanted> orders, boolean again) {
        return database.inTransaction("posting sales orders", () -> {
            List<String> refs = orders.stream().map(Wanted::externalRef).toList();
            PostingPlan plan = PostingPlan.of(orders, documents.lock(refs));
            if (!plan.fresh().isEmpty()) {
                List<NumberedOrder> drafts = numbers.number(plan.fresh(), again);
                documents.insert(drafts);
                plan.inserted(drafts);
            }
            plan.compare(reading.locked(plan.toRead()));
            documents.replace(plan.changedHeads());
            documents.replaceParts(plan.changedParts());
            documents.noteRevisions(plan.newRevisions());
            return plan.answers(refs);
        });
    }
}
