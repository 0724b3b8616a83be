package dev.kopru.order.comparison;

import dev.kopru.notice.Notice;
import dev.kopru.notice.Notices;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderSelections;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.reading.ComparisonCursor.Comparison;
import dev.kopru.reconciliation.Reconciliation;
import dev.kopru.reconciliation.Reconciliation.Counted;
import dev.kopru.reconciliation.Reconciliations;
import dev.kopru.record.Reason;
import dev.kopru.run.LocalTransaction;
import dev.kopru.setting.Current;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Compares the shop's orders with the books, one page and one transaction after the other, and keeps what differs. Nothing
 * is done about it before all is compared, since only then is known how many orders are missing.
 */
@Component
public class CompareOrders {

    public static final String STEP = "compareOrders";

    private static final String JOB = OrderImportJob.NAME;
    /** Heads are small, so that a page of them is several chunks of whole orders. */
    private static final int CHUNKS = 5;

    private static final int FEW_MISSING = 20;
    private static final int PERCENT = 100;

    private final BothSides bothSides;
    private final OrderComparisons comparisons;
    private final Reconciliations reconciliations;
    private final OrderSelections selections;
    private final Current<OrderSettings> settings;
    private final Notices notices;
    private final LocalTransaction localTransaction;

    CompareOrders(
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

    /** In the caller's transaction; answers whether there is more to compare. */
    public boolean comparePage(long runId, boolean asked) {
        Comparison comparison = comparisons.present(asked).orElse(null);
        if (comparison == null) {
            return false;
        }
        Reconciliation reconciliation = reconciliations.underWay(JOB).orElse(null);
        if (reconciliation == null || comparison.asOf() == null) {
            begin(runId, comparison);
            return true;
        }
        if (comparisons.isCompared(comparison)) {
            return false;
        }
        return compare(runId, comparison, reconciliation);
    }

    private void begin(long runId, Comparison comparison) {
        Instant now = bothSides.now();
        Instant from = selections.comparedFrom(now);
        localTransaction.write(() -> {
            reconciliations.begin(JOB, runId, comparison.begun(), now, from);
            comparisons.compared(comparison.upTo("").asOfFirst(now));
        });
    }

    private boolean compare(long runId, Comparison comparison, Reconciliation reconciliation) {
        Instant from = Objects.requireNonNull(reconciliation.placedFrom());
        BothSides.Page page = bothSides.after(
                comparison.after(), from, CHUNKS * settings.now().chunkSize());
        JudgedOrders judged = judged(page.orders(), reconciliation);
        Counted counted = counted(page.orders());
        String bound = page.bound();
        localTransaction.write(() -> {
            reconciliations.add(reconciliation.id(), counted, judged.differences());
            notices.note(JOB, runId, STEP, judged.trouble());
            if (bound == null) {
                judgeMissing(runId, reconciliation, reconciliation.counted().plus(counted));
                comparisons.comparedAll(comparison);
            } else {
                comparisons.compared(comparison.upTo(bound));
            }
        });
        return bound != null;
    }

    private JudgedOrders judged(List<OrderSides> orders, Reconciliation reconciliation) {
        OrderDifferences judge =
                new OrderDifferences(settings.now(), bothSides.store(), selections.changedUntil(reconciliation.asOf()));
        return JudgedOrders.by(judge, orders, sides -> Optional.empty());
    }

    private static Counted counted(List<OrderSides> orders) {
        return new Counted(
                orders.size(),
                orders.stream().filter(OrderSides::hasOpenDocument).count(),
                orders.stream().filter(OrderSides::isGone).count());
    }

    /** So many cannot have been deleted one by one: the shop was archived, or its database shows a part only. */
    private void judgeMissing(long runId, Reconciliation reconciliation, Counted all) {
        if (all.missing() > FEW_MISSING && all.missing() * PERCENT > all.openDocuments()) {
            reconciliations.leaveMissing(reconciliation.id());
            Reason reason = Reason.of(OrderNotice.MANY_ORDERS_MISSING, all.missing(), all.openDocuments());
            notices.note(JOB, runId, STEP, List.of(new Notice("comparison", bothSides.store(), reason)));
        }
    }
}
