package dev.kopru.demo;

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
        Days days = Days.of(clock);
        int rows = new Neighbour(store).fillIfEmpty(batch -> {
            first.run();
            List<Account> accounts = Accounts.all();
            var buyers = new Buyers(accounts);
            new CustomerRows(days).write(buyers.registered(), batch);
            new OrderRows().write(DemoOrders.all(buyers, Catalogue.cards(), accounts, days), batch);
        });
        return new Filled(rows, 0);
    }

    /** Without the files of the cards' images: {@link DemoPictures} writes them. */
    public static Filled fillAccounting(DataSource accounting, Clock clock) {
        return fillAccounting(accounting, clock, () -> {});
    }

    /** {@code first} is done before the rows are written, if they are. */
    static Filled fillAccounting(DataSource accounting, Clock clock, Runnable first) {
        Days days = Days.of(clock);
        int rows = new Neighbour(accounting).fillIfEmpty(batch -> {
            first.run();
            List<StockCard> cards = Catalogue.cards();
            new CatalogueRows(days).write(cards, batch);
            new PriceRows(days).write(cards, batch);
            new StockRows(days).write(cards, batch);
            new ImageRows(days).write(cards, batch);
            List<Account> accounts = Accounts.all();
            new AccountRows(days).write(accounts, batch);
            new MovementRows().write(Movements.of(accounts, days), batch);
        });
        return new Filled(0, rows);
    }

    /** The orders that are in trouble, by order id. */
    public static SortedMap<String, Trouble> troubledOrders() {
        List<Account> accounts = Accounts.all();
        var troubled = new TreeMap<String, Trouble>();
        Days anyDay = new Days(LocalDate.EPOCH);
        for (Draft order : DemoOrders.all(new Buyers(accounts), Catalogue.cards(), accounts, anyDay)) {
            Trouble trouble = order.trouble;
            if (trouble != null) {
                troubled.put(order.id, trouble);
            }
        }
        return troubled;
    }
}
