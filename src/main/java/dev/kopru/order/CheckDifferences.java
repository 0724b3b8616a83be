package dev.kopru.order;

import dev.kopru.job.ComparisonCursor.Comparison;
import dev.kopru.job.LocalTransaction;
import dev.kopru.reconciliation.Difference;
import dev.kopru.reconciliation.Reconciliation;
import dev.kopru.reconciliation.Reconciliations;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Looks once more at what differed before it was settled, so that people read what differs now; then shows it in the place of
 * the report before.
 */
@Component
class CheckDifferences {

    private static final String JOB = OrderImportConfiguration.JOB;
    private static final int PAGE = 1000;

    private final BothSides bothSides;
    private final OrderComparisons comparisons;
    private final Reconciliations reconciliations;
    private final OrderSelections selections;
    private final OrderSettings settings;
    private final LocalTransaction localTransaction;

    CheckDifferences(
            BothSides bothSides,
            OrderComparisons comparisons,
            Reconciliations reconciliations,
            OrderSelections selections,
            OrderSettings settings,
            LocalTransaction localTransaction) {
        this.bothSides = bothSides;
        this.comparisons = comparisons;
        this.reconciliations = reconciliations;
        this.selections = selections;
        this.settings = settings;
        this.localTransaction = localTransaction;
    }

    /** In the caller's transaction; answers whether there is more to look at. */
    boolean checkPage() {
        Comparison comparison = comparisons.present(false).orElse(null);
        Reconciliation reconciliation = reconciliations.underWay(JOB).orElse(null);
        if (comparison == null || reconciliation == null) {
            return false;
        }
        List<String> ids = reconciliations.unchecked(reconciliation.id(), PAGE).stream()
                .map(Difference::id)
                .toList();
        List<Difference> remaining = ids.isEmpty() ? List.of() : differing(ids, reconciliation);
        localTransaction.write(() -> {
            if (ids.isEmpty()) {
                reconciliations.finish(JOB, reconciliation.id());
                comparisons.finished(comparison);
            } else {
                reconciliations.check(reconciliation.id(), ids, remaining);
            }
        });
        return !ids.isEmpty();
    }

    private List<Difference> differing(List<String> ids, Reconciliation reconciliation) {
        OrderDifferences judge =
                new OrderDifferences(settings, bothSides.store(), selections.changedUntil(reconciliation.asOf()));
        return bothSides.of(ids).stream()
                .map(judge::of)
                .filter(Objects::nonNull)
                .filter(difference -> difference.kind() != null)
                .toList();
    }
}
