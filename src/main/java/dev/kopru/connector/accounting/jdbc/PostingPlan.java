package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.Posting;
import dev.kopru.connector.accounting.document.BookedOrder;
import dev.kopru.connector.accounting.document.Merged;
import dev.kopru.connector.accounting.document.PostedOrder;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.Wanted;
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
    private final Map<Document, Wanted> toCompare = new LinkedHashMap<>();
    private final List<NumberedOrder> changedHeads = new ArrayList<>();
    private final List<NumberedOrder> changedParts = new ArrayList<>();
    private final Map<Document, Long> newRevisions = new LinkedHashMap<>();
    private final Map<String, Posting> answers = new HashMap<>();

    static PostingPlan of(List<Wanted> orders, Map<String, Document> documents) {
        PostingPlan plan = new PostingPlan();
        for (Wanted wanted : orders) {
            Document document = documents.get(wanted.externalRef());
            plan.add(wanted, document == null ? null : document.rememberedAs(wanted.remembered()));
        }
        return plan;
    }

    private void add(Wanted wanted, @Nullable Document document) {
        SalesOrder order = wanted.order();
        if (document == null) {
            if (wanted.locks(order.date())) {
                answer(new Posting.Late(order.externalRef(), order.date()));
            } else {
                fresh.add(order);
            }
        } else if (document.saysTheSameAs(order) && wanted.lastWritten() == null) {
            noteRevision(wanted, document);
            answer(new Posting.Unchanged(order.externalRef(), document.posted().number()));
        } else if (document.isNewerThan(order.sourceRevision()) && !document.saysTheSameAs(order)) {
            answer(new Posting.Stale(order.externalRef(), document.posted().number()));
        } else {
            toCompare.put(document, wanted);
        }
    }

    /** Decides about the documents that have to be read for it. */
    void compare(Map<String, BookedOrder> booked) {
        toCompare.forEach((document, wanted) -> {
            Merged merged = wanted.mergedWith(Objects.requireNonNull(booked.get(wanted.externalRef())));
            answer(decide(document, wanted, merged));
        });
    }

    private Posting decide(Document document, Wanted wanted, Merged merged) {
        PostedOrder posted = document.posted();
        if (merged.changesNothing()) {
            noteRevision(wanted, document);
            return document.saysTheSameAs(wanted.order()) || document.wasMeantToSay(wanted.order())
                    ? new Posting.Unchanged(posted.externalRef(), posted.number(), merged.kept())
                    : new Posting.Kept(posted.externalRef(), posted.number(), merged.kept());
        }
        if (wanted.locks(document.date()) || wanted.locks(merged.document().date())) {
            return new Posting.InLockedPeriod(posted, document.date(), merged.differences());
        }
        if (!posted.changeable()) {
            return new Posting.Locked(posted, merged.differences(), merged.concernsTextsOnly());
        }
        return merged.isConflict() ? new Posting.Conflict(posted, merged.conflicts()) : write(document, merged);
    }

    private Posting write(Document document, Merged merged) {
        NumberedOrder draft = new NumberedOrder(document.id(), document.posted().number(), merged.document());
        changedHeads.add(draft);
        if (merged.partsChanged()) {
            changedParts.add(draft);
        }
        return new Posting.Written(document.externalRef(), draft.number(), merged.kept());
    }

    /** Not even that is written in a locked period. */
    private void noteRevision(Wanted wanted, Document document) {
        long revision = wanted.order().sourceRevision();
        if (revision > document.written().revision() && !wanted.locks(document.date())) {
            newRevisions.put(document, revision);
        }
    }

    void inserted(List<NumberedOrder> drafts) {
        drafts.forEach(draft -> answer(new Posting.Written(draft.order().externalRef(), draft.number())));
    }

    private void answer(Posting answer) {
        answers.put(answer.externalRef(), answer);
    }

    List<SalesOrder> fresh() {
        return fresh;
    }

    List<String> toRead() {
        return toCompare.keySet().stream().map(Document::externalRef).toList();
    }

    List<NumberedOrder> changedHeads() {
        return changedHeads;
    }

    List<NumberedOrder> changedParts() {
        return changedParts;
    }

    Map<Document, Long> newRevisions() {
        return newRevisions;
    }

    List<Posting> answers(List<String> externalRefs) {
        return externalRefs.stream()
                .map(ref -> Objects.requireNonNull(answers.get(ref), ref))
                .toList();
    }
}
