package dev.kopru.stockcard.image;

import dev.kopru.notice.Notices;
import dev.kopru.record.Counts;
import dev.kopru.record.Outcome;
import dev.kopru.record.Rejection;
import dev.kopru.retry.RetryTable;
import dev.kopru.run.LocalTransaction;
import dev.kopru.run.RunCounts;
import dev.kopru.run.StopRequests;
import dev.kopru.run.step.StepName;
import dev.kopru.stockcard.link.CardLinks;
import dev.kopru.stockcard.link.ImageKey;
import dev.kopru.stockcard.link.StockCardExportJob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Puts a chunk of images on record: their files lie in the shop's media already. The shop shows them once all images of a
 * card are made, which is done with the next chunk or by the step that follows.
 */
class ImageWriter implements ItemWriter<Outcome<ImageWorkers.Work>> {

    private final ImageRows rows;
    private final ImageWorkers workers;
    private final ImageMarks marks;
    private final StopRequests stopRequests;
    private final CardImages cardImages;
    private final CardLinks cardLinks;
    private final ShowImages showImages;
    private final Notices notices;
    private final RetryTable retries;
    private final RunCounts counts;
    private final LocalTransaction localTransaction;
    private final StepExecution step;
    private final Set<Long> ended = new HashSet<>();
    private Set<String> changedBefore = Set.of();

    ImageWriter(ImageCollaborators with, StepExecution step) {
        this.rows = with.rows();
        this.workers = with.workers();
        this.marks = with.marks();
        this.stopRequests = with.stopRequests();
        this.cardImages = with.cardImages();
        this.cardLinks = with.cardLinks();
        this.showImages = with.showImages();
        this.notices = with.notices();
        this.retries = with.retries();
        this.counts = with.counts();
        this.localTransaction = with.localTransaction();
        this.step = step;
    }

    @Override
    public void write(Chunk<? extends Outcome<ImageWorkers.Work>> chunk) {
        List<ImageWorkers.Work> works = new ArrayList<>();
        Map<String, Rejection> unexpected = new HashMap<>();
        for (Outcome<ImageWorkers.Work> outcome : chunk) {
            if (outcome instanceof Outcome.Rejected<ImageWorkers.Work> rejected) {
                unexpected.put(ImageKey.name(rejected.rejection().source()), rejected.rejection());
            } else if (outcome instanceof Outcome.Accepted<ImageWorkers.Work> accepted) {
                works.add(accepted.value());
            }
        }
        write(results(works, unexpected));
    }

    private void write(List<ImageResult> results) {
        // A card whose images lie in several parts would be shown by all of them, perhaps the older state last.
        ShowImages.Shown shown = showImages.show(StepName.isPart(step) ? List.of() : rows.complete(changedBefore));
        Map<Long, List<String>> cards = cardImages.cardsOf(
                results.stream().map(result -> result.row().id()).toList());
        Set<String> changed = new TreeSet<>();
        results.stream()
                .filter(ImageResult.Made.class::isInstance)
                .forEach(
                        result -> changed.addAll(cards.getOrDefault(result.row().id(), List.of())));
        localTransaction.write(() -> {
            cardLinks.imagesPlaced(shown.codes());
            notices.note(StockCardExportJob.NAME, step.getJobExecutionId(), StepName.of(step), shown.notices());
            cardLinks.imagesDue(changed);
            remember(results, cards);
        });
        changedBefore = changed;
    }

    private List<ImageResult> results(List<ImageWorkers.Work> works, Map<String, Rejection> unexpected) {
        List<ImageResult> results = new ArrayList<>(results(works));
        rows.named(unexpected.keySet()).stream()
                .map(row -> workers.failed(
                        row, Objects.requireNonNull(unexpected.get(row.name())).reason()))
                .forEach(results::add);
        return results;
    }

    private List<ImageResult> results(List<ImageWorkers.Work> works) {
        try {
            return workers.results(works, () -> stopRequests.wasAsked(step.getJobExecutionId()));
        } finally {
            // Before anything is written: where that fails, no image is to blame. Once: rows are locked where it is
            // tried apart.
            marks.end(
                    works.stream().map(ImageWorkers.Work::id).filter(ended::add).toList());
        }
    }

    private void remember(List<ImageResult> results, Map<Long, List<String>> cards) {
        List<ImageRows.Change> changes = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        List<String> settled = new ArrayList<>();
        long written = 0;
        for (ImageResult result : results) {
            ImageRow row = result.row();
            List<String> obsolete = result instanceof ImageResult.Made made ? made.obsolete() : List.of();
            changes.add(new ImageRows.Change(row, obsolete));
            if (result instanceof ImageResult.Failed failed) {
                String payload = ImageSource.payload(row, cards.getOrDefault(row.id(), List.of()));
                rejections.add(new Rejection(ImageSource.of(row), payload, failed.reason()));
            } else {
                settled.add(ImageSource.key(row));
                written += result instanceof ImageResult.Made ? 1 : 0;
            }
        }
        long runId = step.getJobExecutionId();
        rows.save(changes, workers.settings(), runId);
        retries.reject(StockCardExportJob.NAME, runId, rejections);
        retries.resolve(StockCardExportJob.NAME, runId, settled);
        counts.add(runId, StepName.of(step), Counts.of(written, settled.size() - written, rejections.size()));
    }
}
