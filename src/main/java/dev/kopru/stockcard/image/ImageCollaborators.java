package dev.kopru.stockcard.image;

import dev.kopru.notice.Notices;
import dev.kopru.retry.RetryTable;
import dev.kopru.run.LocalTransaction;
import dev.kopru.run.RunCounts;
import dev.kopru.run.StopRequests;
import dev.kopru.stockcard.link.CardLinks;
import org.springframework.stereotype.Component;

/** What the writer of images works with. */
@Component
record ImageCollaborators(
        ImageRows rows,
        ImageWorkers workers,
        ImageMarks marks,
        StopRequests stopRequests,
        CardImages cardImages,
        CardLinks cardLinks,
        ShowImages showImages,
        Notices notices,
        RetryTable retries,
        RunCounts counts,
        LocalTransaction localTransaction) {}
