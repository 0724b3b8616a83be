package dev.kopru.order;

import dev.kopru.connector.store.Store;
import dev.kopru.job.LocalTransaction;
import dev.kopru.job.Outcome;
import dev.kopru.job.RunCounts;
import dev.kopru.job.Source;
import dev.kopru.notice.Notices;
import dev.kopru.retry.RetryTable;
import java.util.ArrayList;
import java.util.Collection;
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
    private final OrderContents contents;
    private final OrderNames names;
    private final OrderPayments payments;
    private final ExchangeRates exchangeRates;
    private final Notices notices;
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
        this.contents = with.contents();
        this.names = with.names();
        this.payments = with.payments();
        this.exchangeRates = with.exchangeRates();
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
        for (Outcome<OrderDraft> outcome : newestOfEach(chunk, result)) {
            if (outcome instanceof Outcome.Rejected<OrderDraft> rejected) {
                result.reject(rejected.rejection());
            } else if (outcome instanceof Outcome.Accepted<OrderDraft> accepted) {
                drafts.add(accepted.value());
            }
        }
        posting.post(drafts, result);
        checkComplete(chunk, result);
        localTransaction.write(() -> remember(result));
        acknowledgements.afterCommit(step.getJobExecutionId());
    }

    /** An order that changes while it is read comes twice; only its newest state counts, whichever way that one goes. */
    private static Collection<Outcome<OrderDraft>> newestOfEach(
            Chunk<? extends Outcome<OrderDraft>> chunk, ChunkResult result) {
        Map<String, Outcome<OrderDraft>> newest = new LinkedHashMap<>();
        for (Outcome<OrderDraft> outcome : chunk) {
            newest.merge(source(outcome).key(), outcome, (one, other) -> {
                result.overtaken();
                return source(other).revision() >= source(one).revision() ? other : one;
            });
        }
        return newest.values();
    }

    private static Source source(Outcome<OrderDraft> outcome) {
        return outcome instanceof Outcome.Accepted<OrderDraft> accepted
                ? accepted.value().source()
                : ((Outcome.Rejected<OrderDraft>) outcome).rejection().source();
    }

    /** A connector that leaves out an answer must not cost an order. */
    private static void checkComplete(Chunk<?> chunk, ChunkResult result) {
        if (result.counts().read() != chunk.size()) {
            throw new IllegalStateException("Of " + chunk.size() + " orders only "
                    + result.counts().read() + " were answered for by the accounting connector");
        }
    }

    private void remember(ChunkResult result) {
        long runId = step.getJobExecutionId();
        links.save(runId, result.links(), store.code());
        contents.save(result.contents());
        names.save(result.contents());
        payments.save(result.posted());
        exchangeRates.save(result.rates());
        result.writes().forEach(Runnable::run);
        notices.note(
                OrderImportConfiguration.JOB, runId, step.getStepName(), NoticedOrder.notices(result.notices(), links));
        retries.reject(OrderImportConfiguration.JOB, runId, result.rejections());
        retries.resolve(OrderImportConfiguration.JOB, runId, result.settled());
        retries.wake(
                OrderImportConfiguration.JOB,
                OrderReason.SALE_NOT_YET_POSTED,
                result.settled().keySet());
        counts.add(runId, step.getStepName(), result.counts());
    }
}
