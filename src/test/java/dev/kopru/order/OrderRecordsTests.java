package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.link.OrderPayload;
import dev.kopru.record.Origin;
import dev.kopru.record.Outcome;
import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a chunk an order takes, and as what it is kept. */
class OrderRecordsTests {

    private final OrderRecords records = new OrderRecords(new OrderPayload());
    private final Source source = new Source("web:1", "1", Origin.CSV, "orders.csv:2", 0);

    @Test
    void anOrderOfAFileThatWasDecidedAheadWeighsAndIsKeptAsTheOrderItself() {
        Reason reason = new Reason("UNREADABLE", List.of());
        IncomingOrder order = new IncomingOrder.Unreadable(source, "x".repeat(1_900_000), reason);
        Rejection rejection = new Rejection(source, "{}", reason);
        IncomingOrder decided = new IncomingOrder.Decided(order, new Outcome.Rejected<>(rejection));

        assertThat(records.weight(decided)).isEqualTo(records.weight(order)).isEqualTo(1_900_000);
        assertThat(records.payload(decided)).isEqualTo(records.payload(order)).hasSize(1_900_000);
    }
}
