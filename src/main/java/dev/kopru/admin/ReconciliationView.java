package dev.kopru.admin;

import dev.kopru.admin.request.Paging;
import dev.kopru.reconciliation.DifferenceKind;
import dev.kopru.reconciliation.Reconciliation;
import dev.kopru.reconciliation.ReconciliationReport.Report;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reconciliation report as the API shows it. */
record ReconciliationView(
        @Schema(description = "null before the first comparison was finished") @Nullable ComparisonView comparison,
        @Schema(description = "How many differences there are of each kind", example = "{\"ONLY_IN_SHOP\": 2}")
                Map<String, Long> counts,
        List<DifferenceView> items,
        int page,
        int size,
        long total) {

    /** The comparison that found the differences. */
    record ComparisonView(
            String job,
            @Schema(description = "The run that began it") long runId,
            Instant begunAt,
            Instant finishedAt,
            @Schema(description = "When it started, by the shop's clock") Instant asOf,
            @Schema(description = "Orders placed before it were compared only where their document is open") @Nullable
                    Instant placedFrom,
            @Schema(description = "Orders that at least one of the sides has") long compared,
            long openDocuments,
            @Schema(description = "Open documents whose order the shop no longer has") long missing,
            @Schema(description = "More are missing than deleted orders can explain, so nothing was done about them")
                    boolean tooManyMissing) {}

    static ReconciliationView of(Report report, List<DifferenceView> items, Paging paging) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (DifferenceKind kind : DifferenceKind.values()) {
            counts.put(kind.name(), report.ofKinds().getOrDefault(kind, 0L));
        }
        return new ReconciliationView(
                comparison(report.comparison()), counts, items, paging.page(), paging.size(), report.total());
    }

    private static @Nullable ComparisonView comparison(@Nullable Reconciliation of) {
        if (of == null || of.finishedAt() == null) {
            return null;
        }
        return new ComparisonView(
                of.job(),
                of.runId(),
                of.begunAt(),
                of.finishedAt(),
                of.asOf(),
                of.placedFrom(),
                of.counted().records(),
                of.counted().openDocuments(),
                of.counted().missing(),
                of.tooManyMissing());
    }
}
