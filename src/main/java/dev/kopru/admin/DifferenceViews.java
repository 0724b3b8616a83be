package dev.kopru.admin;

import dev.kopru.admin.DifferenceView.BooksView;
import dev.kopru.admin.DifferenceView.RejectionView;
import dev.kopru.admin.DifferenceView.ShopView;
import dev.kopru.people.Masking;
import dev.kopru.reconciliation.BooksSide;
import dev.kopru.reconciliation.Difference;
import dev.kopru.reconciliation.Reconciliation;
import dev.kopru.reconciliation.ReconciliationReport.Report;
import dev.kopru.reconciliation.ShopSide;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonMessages;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows differences in a person's language, and why an order waits where it was rejected. */
@Component
public class DifferenceViews {

    private static final int DECIMALS = 2;
    private static final String NONE = "-";

    private final Retries retries;
    private final ReasonMessages messages;

    DifferenceViews(Retries retries, ReasonMessages messages) {
        this.retries = retries;
        this.messages = messages;
    }

    /** The differences of a report, in its order. */
    public List<DifferenceView> of(Report report, Locale locale) {
        Reconciliation comparison = report.comparison();
        if (comparison == null) {
            return List.of();
        }
        List<String> keys =
                report.differences().stream().map(Difference::recordKey).toList();
        Map<String, RetryRecord> waiting = retries.unresolved(comparison.job(), keys);
        return report.differences().stream()
                .map(difference -> view(difference, waiting.get(difference.recordKey()), locale))
                .toList();
    }

    private DifferenceView view(Difference difference, @Nullable RetryRecord waiting, Locale locale) {
        ShopSide shop = difference.shop();
        BooksSide books = difference.books();
        return new DifferenceView(
                String.valueOf(difference.kind()),
                text(difference, locale),
                difference.recordKey(),
                difference.label(),
                shop == null
                        ? null
                        : new ShopView(
                                shop.status(), money(shop.total()), shop.currency(), shop.placedAt(), shop.changedAt()),
                books == null
                        ? null
                        : new BooksView(
                                books.number(), books.state(), money(books.total()), books.currency(), books.date()),
                waiting == null
                        ? null
                        : new RejectionView(
                                waiting.id(),
                                waiting.state().name(),
                                waiting.reason().code(),
                                messages.render(waiting.job(), shown(waiting), locale)));
    }

    private static Reason shown(RetryRecord waiting) {
        return Masking.applies() ? Masking.reason(waiting.job(), waiting.reason()) : waiting.reason();
    }

    /** The places of all texts: order, its status, its amount, document, its state, its amount. */
    private String text(Difference difference, Locale locale) {
        ShopSide shop = difference.shop();
        BooksSide books = difference.books();
        return messages.text(
                "difference." + difference.kind(),
                locale,
                difference.label(),
                shop == null ? NONE : shop.status(),
                shop == null ? NONE : money(shop.total()).toPlainString() + " " + shop.currency(),
                books == null ? NONE : books.number(),
                books == null ? NONE : books.state(),
                books == null ? NONE : money(books.total()).toPlainString() + " " + books.currency());
    }

    private static BigDecimal money(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(DECIMALS, shortest.scale()));
    }
}
