package dev.kopru.demo;

import dev.kopru.demo.books.AccountRows;
import dev.kopru.demo.books.Accounts;
import dev.kopru.demo.books.CatalogueRows;
import dev.kopru.demo.books.DemoAccount;
import dev.kopru.demo.books.DemoCard;
import dev.kopru.demo.books.DemoCatalogue;
import dev.kopru.demo.books.MovementRows;
import dev.kopru.demo.books.Movements;
import dev.kopru.demo.books.PriceRows;
import dev.kopru.demo.books.StockRows;
import dev.kopru.demo.pictures.DemoPictures;
import dev.kopru.demo.pictures.PictureRows;
import dev.kopru.demo.shop.Buyers;
import dev.kopru.demo.shop.CustomerRows;
import dev.kopru.demo.shop.DemoDraft;
import dev.kopru.demo.shop.DemoOrders;
import dev.kopru.demo.shop.DemoTrouble;
import dev.kopru.demo.shop.OrderRows;
import dev.kopru.demo.world.DemoDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Fills the demo shop and the demo accounting program with the same rows on every machine, dated back from today. Each
 * schema is filled in one transaction, and only while all its tables are empty; the tables must exist.
 */
public final class DemoData {

    private DemoData() {}

    public static Filled fill(DataSource store, DataSource accounting, Clock clock) {
        return fillAccounting(accounting, clock).and(fillStore(store, clock));
    }

    public static Filled fillStore(DataSource store, Clock clock) {
        return fillStore(store, clock, () -> {});
    }

    /** {@code first} is done before the rows are written, if they are. */
    static Filled fillStore(DataSource store, Clock clock, Runnable first) {
        DemoDays days = DemoDays.of(clock);
        int rows = new DemoSide(store).fillIfEmpty(batch -> {
            first.run();
            List<DemoAccount> accounts = Accounts.all();
            var buyers = new Buyers(accounts);
            new CustomerRows(days).write(buyers.registered(), batch);
            new OrderRows().write(DemoOrders.all(buyers, DemoCatalogue.cards(), accounts, days), batch);
        });
        return new Filled(rows, 0);
    }

    /** Without the files of the cards' images: {@link DemoPictures} writes them. */
    public static Filled fillAccounting(DataSource accounting, Clock clock) {
        return fillAccounting(accounting, clock, () -> {});
    }

    /** {@code first} is done before the rows are written, if they are. */
    static Filled fillAccounting(DataSource accounting, Clock clock, Runnable first) {
        DemoDays days = DemoDays.of(clock);
        int rows = new DemoSide(accounting).fillIfEmpty(batch -> {
            first.run();
            List<DemoCard> cards = DemoCatalogue.cards();
            new CatalogueRows(days).write(cards, batch);
            new PriceRows(days).write(cards, batch);
            new StockRows(days).write(cards, batch);
            new PictureRows(days).write(cards, batch);
            List<DemoAccount> accounts = Accounts.all();
            new AccountRows(days).write(accounts, batch);
            new MovementRows().write(Movements.of(accounts, days), batch);
        });
        return new Filled(0, rows);
    }

    /** The orders that are in trouble, by order id. */
    public static SortedMap<String, DemoTrouble> troubledOrders() {
        List<DemoAccount> accounts = Accounts.all();
        var troubled = new TreeMap<String, DemoTrouble>();
        DemoDays anyDay = new DemoDays(LocalDate.EPOCH);
        for (DemoDraft order : DemoOrders.all(new Buyers(accounts), DemoCatalogue.cards(), accounts, anyDay)) {
            DemoTrouble trouble = order.trouble;
            if (trouble != null) {
                troubled.put(order.id, trouble);
            }
        }
        return troubled;
    }
}
