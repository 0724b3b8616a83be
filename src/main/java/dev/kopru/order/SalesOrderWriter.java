package dev.kopru.order;

import dev.kopru.connector.store.Store;
import dev.kopru.job.LocalTransaction;
import dev.kopru.job.Outcome;
import dev.kopru.job.RunCounts;
import dev.kopru.retry.RetryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Writes a chunk: first to the books (idempotent, in their own transaction), then links, notices, retry rows and counts
 * in the chunk's transaction, last and after its commit the word to the shop.
 */
class SalesOrderWriter implements ItemWriter<Outcome<OrderDraft>> {

    private final PostOrders posting;
    private final OrderLinks links;
    private final OrderNotices notices;
    private final RetryTable retries;
    private final RunCounts counts;
    private final LocalTransaction localTransaction;
    private final Acknowledgements acknowledgements;
    private final OrderPayload payload;
    private final Store store;
    private final StepExecution step;

    SalesOrderWriter(Collaborators with, StepExecution step) {
        this.posting = with.posting();
        this.links = with.links();
        this.notices = with.notices();
        this.retries = with.retries();
        this.counts = with.counts();
        this.localTransaction = with.localTransaction();
        this.acknowledgements = with.acknowledgements();
        this.payload = with.payload();
        this.store = with.store();
        this.step = step;
    }

    @Override
    public void write(Chunk<? extends Outcome<OrderDraft>> chunk) {
        ChunkResult result = new ChunkResult(payload);
        List<OrderDraft> drafts = new ArrayList<>();
        for (Outcome<OrderDraft> outcome : chunk) {
            if (outcome instanceof Outcome.Rejected<OrderDraft> rejected) {
                result.reject(rejected.rejection());
            } else if (outcome instanceof Outcome.Accepted<OrderDraft> accepted) {
                drafts.add(accepted.value());
            }
        }
        posting.post(newestOfEach(drafts, result), result);
        localTransaction.write(() -> remember(result));
        acknowledgements.afterCommit();
    }

    /** One order may come twice in a chunk; only its newest state counts. */
    private static List<OrderDraft> newestOfEach(List<OrderDraft> drafts, ChunkResult result) {
        Map<String, OrderDraft> newest = new LinkedHashMap<>();
        for (OrderDraft draft : drafts) {
            newest.merge(draft.externalRef(), draft, (one, other) -> {
                result.overtaken();
                return other.order().revision() >= one.order().revision() ? other : one;
            });
        }
        return List.copyOf(newest.values());
    }

    private void remember(ChunkResult result) {
        long runId = step.getJobExecutionId();
        links.save(runId, result.links(), store.code());
        notices.note(runId, result.notices());
        retries.reject(OrderImportConfiguration.JOB, runId, result.rejections());
        retries.resolve(OrderImportConfiguration.JOB, runId, result.settled());
        counts.add(runId, step.getStepName(), result.counts());
    }
}
