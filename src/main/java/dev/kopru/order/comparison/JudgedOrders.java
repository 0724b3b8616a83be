package dev.kopru.order.comparison;

import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.notice.Notice;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.reconciliation.Difference;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a comparison says of orders; one with which that fails unexpectedly is noted, and the others are judged.
 *
 * @param trouble the orders that could not be judged
 */
record JudgedOrders(List<Difference> differences, List<Notice> trouble) {

    /** {@code before} gives what is said of an order that cannot be judged. */
    static JudgedOrders by(
            OrderDifferences judge, List<OrderSides> orders, Function<OrderSides, Optional<Difference>> before) {
        List<Difference> differences = new ArrayList<>();
        List<Notice> trouble = new ArrayList<>();
        for (OrderSides sides : orders) {
            Containing.of(() -> Optional.ofNullable(judge.of(sides)), thrown -> {
                        trouble.add(notice(judge.store(), sides, thrown));
                        return before.apply(sides);
                    })
                    .ifPresent(differences::add);
        }
        return new JudgedOrders(differences, trouble);
    }

    private static Notice notice(String store, OrderSides sides, Throwable thrown) {
        String label = sides.link() == null ? sides.id() : sides.link().orderNumber();
        Source source = new Source(store + ":" + sides.id(), label, Origin.LIVE, null, 0);
        List<String> internal = InternalErrors.of(source, thrown).arguments();
        return Notice.on(source, Reason.of(OrderNotice.ORDER_NOT_COMPARED, label, internal.get(1), internal.get(2)));
    }
}
