package dev.kopru.stockcard;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.Media;
import dev.kopru.job.LocalTransaction;
import dev.kopru.notice.Notices;
import dev.kopru.retry.RetryTable;
import java.util.List;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Brings the shop's images to their end state, a little with each call: what is due is shown, and only then files that no
 * page needs any more are taken away. All of it stands in tables, so that nothing is forgotten by a crash.
 */
@Component
class FinishImages {

    private static final int AT_ONCE = 200;

    private final CardLinks links;
    private final ShowImages showImages;
    private final ImageRows rows;
    private final MakeImage make;
    private final Media media;
    private final Patience patience;
    private final Notices notices;
    private final RetryTable retries;
    private final LocalTransaction localTransaction;

    FinishImages(
            CardLinks links,
            ShowImages showImages,
            ImageRows rows,
            MakeImage make,
            Media media,
            Patience patience,
            Notices notices,
            RetryTable retries,
            LocalTransaction localTransaction) {
        this.links = links;
        this.showImages = showImages;
        this.rows = rows;
        this.make = make;
        this.media = media;
        this.patience = patience;
        this.notices = notices;
        this.retries = retries;
        this.localTransaction = localTransaction;
    }

    /** Does one piece, for one transaction; FINISHED when there is none left. */
    RepeatStatus next(StepExecution step) {
        return RepeatStatus.continueIf(show(step) || removeObsolete() || removeUnused(step.getJobExecutionId()));
    }

    private boolean show(StepExecution step) {
        List<String> due = links.withImagesDue(AT_ONCE);
        ShowImages.Shown shown = showImages.show(due);
        localTransaction.write(() -> {
            links.imagesPlaced(shown.codes());
            notices.note(
                    StockCardExportConfiguration.JOB, step.getJobExecutionId(), step.getStepName(), shown.notices());
        });
        return !due.isEmpty();
    }

    private boolean removeObsolete() {
        List<ImageRows.Obsolete> obsolete = rows.obsolete(AT_ONCE);
        if (obsolete.isEmpty()) {
            return false;
        }
        patience.call(
                "take old images away",
                () -> media.remove(obsolete.stream()
                        .flatMap(image -> image.files().stream())
                        .toList()));
        localTransaction.write(() -> rows.obsoleteRemoved(
                obsolete.stream().map(ImageRows.Obsolete::id).toList()));
        return true;
    }

    private boolean removeUnused(long runId) {
        List<ImageRow> unused = rows.unused(AT_ONCE);
        if (unused.isEmpty()) {
            return false;
        }
        make.remove(unused);
        localTransaction.write(() -> {
            rows.delete(unused.stream().map(ImageRow::id).toList());
            retries.resolve(
                    StockCardExportConfiguration.JOB,
                    runId,
                    unused.stream().map(ImageSource::key).toList());
        });
        return true;
    }
}
