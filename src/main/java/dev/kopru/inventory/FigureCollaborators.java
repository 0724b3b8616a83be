package dev.kopru.inventory;

import dev.kopru.job.LocalTransaction;
import dev.kopru.job.RunCounts;
import dev.kopru.notice.Notices;
import dev.kopru.retry.RetryTable;
import org.springframework.stereotype.Component;

/** What the writer of figures works with. */
@Component
record FigureCollaborators(
        ToldUnits.Basis units,
        PublishFigures publishing,
        FigureRows rows,
        WatchedSkus watched,
        Notices notices,
        RetryTable retries,
        RunCounts counts,
        LocalTransaction localTransaction,
        InventoryMetrics metrics,
        ComparisonResult comparison) {}
