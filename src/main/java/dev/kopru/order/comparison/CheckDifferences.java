package dev.kopru.order.comparison;

import dev.kopru.notice.Notices;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.order.rule.OrderSelections;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.reading.ComparisonCursor.Comparison;
import dev.kopru.reconciliation.Difference;
import dev.kopru.reconciliation.Reconciliation;
import dev.kopru.reconciliation.Reconciliations;
import dev.kopru.run.LocalTransaction;
import dev.kopru.setting.Current;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks once more at what differed before it was settled, so that people read what differs now; then shows it in the place of
 * the report before.
 */
@Component
public class CheckDifferences {

    public static final String STEP = "checkDifferences";

    private static final String JOB = OrderImportJob.NAME;
    private static final int PAGE = 1000;

    private final BothSides bothSides;
    private final OrderComparisons comparisons;
    private final Reconciliations reconciliations;
    private final OrderSelections selections;
    private final Current<OrderSettings> settings;
    private final Notices notices;
    private final LocalTransaction localTransaction;

    CheckDifferences(
            BothSides bothSides,
            OrderComparisons comparisons,
            Reconciliations reconciliations,
            OrderSelections selections,
            Current<OrderSettings> settings,
            Notices notices,
            LocalTransaction localTransaction) {
        this.bothSides = bothSides;
        this.comparisons = comparisons;
        this.reconciliations = reconciliations;
        this.selections = selections;
        this.settings = settings;
        this.notices = notices;
        this.localTransaction = localTransaction;
    }

    /** In the caller's transaction; answers whether there is more to look at. */
    public boolean checkPage(long runId) {
        Comparison comparison = comparisons.present(false).orElse(null);
        Reconciliation reconciliation = reconciliations.underWay(JOB).orElse(null);
        if (comparison == null || reconciliation == null) {
            return false;
        }
        List<Difference> before = reconciliations.unchecked(reconciliation.id(), PAGE);
        List<String> ids = before.stream().map(Difference::id).toList();
        JudgedOrders judged = judged(before, reconciliation);
        List<Difference> remaining = judged.differences().stream()
                .filter(difference -> difference.kind() != null)
                .toList();
        localTransaction.write(() -> {
            if (ids.isEmpty()) {
                reconciliations.finish(JOB, reconciliation.id());
                comparisons.finished(comparison);
            } else {
                reconciliations.check(reconciliation.id(), ids, remaining);
                notices.note(JOB, runId, STEP, judged.trouble());
            }
        });
        return !ids.isEmpty();
    }

    /** What cannot be judged once more stays as it was found. */
    private JudgedOrders judged(List<Difference> before, Reconciliation reconciliation) {
        OrderDifferences judge =
                new OrderDifferences(settings.now(), bothSides.store(), selections.changedUntil(reconciliation.asOf()));
        Map<String, Difference> found = before.stream().collect(Collectors.toMap(Difference::id, Function.identity()));
        List<OrderSides> present = before.isEmpty() ? List.of() : bothSides.of(found.keySet());
        return JudgedOrders.by(judge, present, sides -> Optional.ofNullable(found.get(sides.id())));
    }
}
