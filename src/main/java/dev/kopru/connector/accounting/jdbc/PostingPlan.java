package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.Posting;
import dev.kopru.connector.accounting.SalesOrder;
import dev.kopru.connector.accounting.SalesOrderLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has to happen to each order of a call, compared with what stands in the program, and the answers. */
class PostingPlan {

    private final List<SalesOrder> fresh = new ArrayList<>();
    private final List<Draft> changed = new ArrayList<>();
    private final Map<Document, Long> newRevisions = new LinkedHashMap<>();
    private final List<Document> lockedDocuments = new ArrayList<>();
    private final Map<String, Posting> answers = new HashMap<>();

    static PostingPlan of(List<SalesOrder> orders, Map<String, Document> documents) {
        PostingPlan plan = new PostingPlan();
        orders.forEach(order -> plan.add(order, documents.get(order.externalRef())));
        return plan;
    }

    private void add(SalesOrder order, @Nullable Document document) {
        if (document == null) {
            fresh.add(order);
        } else if (document.saysTheSameAs(order)) {
            unchanged(order, document);
        } else if (document.isNewerThan(order.sourceRevision())) {
            answer(new Posting.Stale(order.externalRef(), document.posted().number()));
        } else if (document.posted().changeable()) {
            Draft draft = new Draft(document.id(), document.posted().number(), order);
            changed.add(draft);
            written(List.of(draft));
        } else {
            lockedDocuments.add(document);
        }
    }

    private void unchanged(SalesOrder order, Document document) {
        if (order.sourceRevision() > document.posted().sourceRevision()) {
            newRevisions.put(document, order.sourceRevision());
        }
        answer(new Posting.Unchanged(order.externalRef(), document.posted().number()));
    }

    void written(List<Draft> drafts) {
        drafts.forEach(draft -> answer(new Posting.Written(draft.order().externalRef(), draft.number())));
    }

    void locked(Map<Long, List<SalesOrderLine>> lines) {
        for (Document document : lockedDocuments) {
            answer(new Posting.Locked(document.posted(), lines.getOrDefault(document.id(), List.of())));
        }
    }

    private void answer(Posting answer) {
        answers.put(answer.externalRef(), answer);
    }

    List<SalesOrder> fresh() {
        return fresh;
    }

    List<Draft> changed() {
        return changed;
    }

    Map<Document, Long> newRevisions() {
        return newRevisions;
    }

    List<Document> lockedDocuments() {
        return lockedDocuments;
    }

    List<Posting> answers(List<String> externalRefs) {
        return externalRefs.stream()
                .map(ref -> Objects.requireNonNull(answers.get(ref), ref))
                .toList();
    }
}
