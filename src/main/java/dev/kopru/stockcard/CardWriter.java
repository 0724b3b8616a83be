package dev.kopru.stockcard;

import dev.kopru.job.LocalTransaction;
import dev.kopru.job.Outcome;
import dev.kopru.job.RunCounts;
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
 * Writes a chunk: first to the shop (idempotent, in its own transaction), then links, images to be made, notices,
 * retry rows and counts in the chunk's transaction.
 */
class CardWriter implements ItemWriter<Outcome<CardDraft>> {

    private final PublishCards publishing;
    private final CardLinks cardLinks;
    private final SkuLinks skuLinks;
    private final CardContents contents;
    private final CardImages cardImages;
    private final Notices notices;
    private final RetryTable retries;
    private final RunCounts counts;
    private final LocalTransaction localTransaction;
    private final CardPayload payload;
    private final StepExecution step;

    CardWriter(CardCollaborators with, StepExecution step) {
        this.publishing = with.publishing();
        this.cardLinks = with.cardLinks();
        this.skuLinks = with.skuLinks();
        this.contents = with.contents();
        this.cardImages = with.cardImages();
        this.notices = with.notices();
        this.retries = with.retries();
        this.counts = with.counts();
        this.localTransaction = with.localTransaction();
        this.payload = with.payload();
        this.step = step;
    }

    @Override
    public void write(Chunk<? extends Outcome<CardDraft>> chunk) {
        CardChunk result = new CardChunk(payload);
        List<CardDraft> drafts = new ArrayList<>();
        for (Outcome<CardDraft> outcome : lastOfEach(chunk, result)) {
            if (outcome instanceof Outcome.Rejected<CardDraft> rejected) {
                result.reject(rejected.rejection());
            } else if (outcome instanceof Outcome.Accepted<CardDraft> accepted) {
                drafts.add(accepted.value());
            }
        }
        publishing.publish(drafts, result);
        checkComplete(chunk, result);
        localTransaction.write(() -> remember(result));
    }

    /**
     * A card that changes while cards are read comes twice, as does one whose code a person has corrected to another's; the
     * later one was read later.
     */
    private static Collection<Outcome<CardDraft>> lastOfEach(
            Chunk<? extends Outcome<CardDraft>> chunk, CardChunk result) {
        Map<String, Outcome<CardDraft>> last = new LinkedHashMap<>();
        for (Outcome<CardDraft> outcome : chunk) {
            if (last.put(code(outcome), outcome) != null) {
                result.overtaken();
            }
        }
        return last.values();
    }

    private static String code(Outcome<CardDraft> outcome) {
        return outcome instanceof Outcome.Accepted<CardDraft> accepted
                ? accepted.value().code()
                : ((Outcome.Rejected<CardDraft>) outcome).rejection().source().key();
    }

    /** A connector that leaves out an answer must not cost a card. */
    private static void checkComplete(Chunk<?> chunk, CardChunk result) {
        if (result.counts().read() != chunk.size()) {
            throw new IllegalStateException("Of " + chunk.size() + " stock cards only "
                    + result.counts().read() + " were answered for by the store connector");
        }
    }

    private void remember(CardChunk result) {
        long runId = step.getJobExecutionId();
        cardLinks.save(runId, result.cards());
        skuLinks.save(result.skus());
        contents.save(result.products());
        cardImages.save(result.images());
        cardLinks.imagesDue(result.images().keySet());
        notices.note(StockCardExportConfiguration.JOB, runId, step.getStepName(), result.notices());
        retries.reject(StockCardExportConfiguration.JOB, runId, result.rejections());
        retries.resolve(StockCardExportConfiguration.JOB, runId, result.settled());
        counts.add(runId, step.getStepName(), result.counts());
    }
}
