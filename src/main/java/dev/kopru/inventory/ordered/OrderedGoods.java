package dev.kopru.inventory.ordered;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.OrderedQuantity;
import dev.kopru.connector.store.ShopStock;
import dev.kopru.connector.store.Store;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.recipe.StepRun;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What open orders of the shop take: the shop tells it, or Köprü keeps it by the changes of the shop's orders. */
@Component
public class OrderedGoods {

    /** Looked at again in one run. */
    private static final int LOOKED_AT = 2000;

    private final ShopStock stock;
    private final ShopOrders shop;
    private final ReaderCursors cursors;
    private final KeptTogether.Tables tables;

    OrderedGoods(
            ShopStock stock,
            Store store,
            StockLevels levels,
            Patience patience,
            ReaderCursors cursors,
            KeptTogether.Tables tables) {
        this.stock = stock;
        this.shop = new ShopOrders(store, levels, patience);
        this.cursors = cursors;
        this.tables = tables;
    }

    /**
     * How orders are read.
     *
     * @param overlap how long a change may be committed after the instant that it bears
     * @param atOnce at most so many are read together
     */
    public record Reading(Duration overlap, int atOnce, Extent extent) {}

    /** Which orders are looked at, where the shop does not tell by itself what they take. */
    public enum Extent {
        CHANGED,
        /** Also those that the list of changes may never have brought. */
        ALL,
        /** None: they have just been. */
        KEPT
    }

    /** As of now; to be read before the books are. */
    public List<OrderedQuantity> read(String job, OrderSelection by, Reading how, StepRun run) {
        if (by.statuses().isEmpty()) {
            return List.of();
        }
        if (stock.tellsOrdered()) {
            return shop.patience().call("read what orders take", () -> stock.ordered(by.statuses(), by.placedFrom()));
        }
        if (how.extent() != Extent.KEPT) {
            follow(job, by, how, run);
        }
        return tables.orders().taken(shop.code(), by);
    }

    private void follow(String job, OrderSelection by, Reading how, StepRun run) {
        KeptTogether kept = new KeptTogether(job, shop.code(), tables, run);
        new OpenOrderFeed(job, shop, cursors, kept).follow(by, how.overlap(), how.atOnce(), LOOKED_AT);
        new OpenOrderReview(shop, kept).look(by, LOOKED_AT);
        if (how.extent() == Extent.ALL) {
            new MissedOrders(shop, kept).find(by);
        }
    }
}
