package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.Row;
import dev.kopru.connector.store.OrderWeight;
import dev.kopru.connector.store.order.ShopOrder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The first orders of a result, still without lines, until they weigh as much as may be in memory together. */
final class BoundedOrders implements Row.Taker {

    private final OrderReader reader;
    private final List<ShopOrder> orders = new ArrayList<>();
    private long together;

    BoundedOrders(OrderReader reader) {
        this.reader = reader;
    }

    @Override
    public void take(Row row) throws SQLException {
        if (together < OrderWeight.MOST_TOGETHER) {
            ShopOrder order = reader.order(row);
            together += OrderWeight.of(order);
            orders.add(order);
        }
    }

    List<ShopOrder> orders() {
        return orders;
    }
}
