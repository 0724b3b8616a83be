package dev.kopru.stockcard;

import dev.kopru.job.LocalTransaction;
import dev.kopru.job.RunCounts;
import dev.kopru.job.StopRequests;
import dev.kopru.notice.Notices;
import dev.kopru.retry.RetryTable;
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
