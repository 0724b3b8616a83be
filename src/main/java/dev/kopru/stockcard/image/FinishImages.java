package dev.kopru.stockcard.image;

import dev.kopru.notice.Notices;
import dev.kopru.run.LocalTransaction;
import dev.kopru.stockcard.link.CardLinks;
import dev.kopru.stockcard.link.StockCardExportJob;
import java.util.List;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Brings the shop's images to their end state, a little with each call: what is due is shown, and only then files that no
 * page needs any more are taken away. All of it stands in tables, so that nothing is forgotten by a crash; what throws is
 * passed over and stays due for the next run.
 */
class FinishImages {

    private static final int AT_ONCE = 200;

    private final CardLinks links;
    private final ShowImages showImages;
    private final ImageRows rows;
    private final RemoveImages remove;
    private final Notices notices;
    private final LocalTransaction localTransaction;
    private String lastShown = "";
    private long lastObsolete;
    private long lastUnused;

    FinishImages(
            CardLinks links,
            ShowImages showImages,
            ImageRows rows,
            RemoveImages remove,
            Notices notices,
            LocalTransaction localTransaction) {
        this.links = links;
        this.showImages = showImages;
        this.rows = rows;
        this.remove = remove;
        this.notices = notices;
        this.localTransaction = localTransaction;
    }

    /** Does one piece, for one transaction; FINISHED when there is none left. */
    RepeatStatus next(StepExecution step) {
        return RepeatStatus.continueIf(show(step) || removeObsolete(step) || removeUnused(step));
    }

    private boolean show(StepExecution step) {
        List<String> due = links.withImagesDue(lastShown, AT_ONCE);
        if (due.isEmpty()) {
            return false;
        }
        ShowImages.Shown shown = showImages.show(due);
        localTransaction.write(() -> {
            links.imagesPlaced(shown.codes());
            notices.note(StockCardExportJob.NAME, step.getJobExecutionId(), step.getStepName(), shown.notices());
        });
        lastShown = due.get(due.size() - 1);
        return true;
    }

    private boolean removeObsolete(StepExecution step) {
        List<ImageRows.Obsolete> obsolete = rows.obsolete(lastObsolete, AT_ONCE);
        if (obsolete.isEmpty()) {
            return false;
        }
        remove.obsolete(obsolete, step);
        lastObsolete = obsolete.get(obsolete.size() - 1).id();
        return true;
    }

    private boolean removeUnused(StepExecution step) {
        List<ImageRow> unused = rows.unused(lastUnused, AT_ONCE);
        if (unused.isEmpty()) {
            return false;
        }
        remove.unused(unused, step);
        lastUnused = unused.get(unused.size() - 1).id();
        return true;
    }
}
