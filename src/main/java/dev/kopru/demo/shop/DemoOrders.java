package dev.kopru.demo.shop;

import dev.kopru.demo.books.DemoAccount;
import dev.kopru.demo.books.DemoCard;
import dev.kopru.demo.books.Prices;
import dev.kopru.demo.world.DemoDays;
import dev.kopru.demo.world.DemoPlaces;
import dev.kopru.demo.world.Dice;
import dev.kopru.demo.world.Rates;
import dev.kopru.demo.world.Words;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The 1,500 orders of the demo shop, spread over the last 90 days in all statuses: 60 of them are returns, 32 are in
 * {@link DemoTrouble}, and a few are odd but good ({@link Oddities}).
 */
public final class DemoOrders {

    private static final int ORDERS = 1440;
    private static final int OLDEST_DAYS = 90;
    private static final int TROUBLE_EVERY = 45;

    private final Dice dice = new Dice("orders");
    private final List<DemoTrouble> troubles = troubles();
    private final Buyers buyers;
    private final Baskets baskets;
    private final Charges charges = new Charges(dice);
    private final Scene scene;
    private final DemoDays days;
    private final Rates rates;

    private DemoOrders(Buyers buyers, List<DemoCard> cards, List<DemoAccount> accounts, DemoDays days) {
        this.buyers = buyers;
        this.days = days;
        this.rates = new Rates(days.today());
        this.baskets = new Baskets(dice, cards, new Prices(rates));
        this.scene = Scene.of(cards, accounts);
    }

    public static List<DemoDraft> all(Buyers buyers, List<DemoCard> cards, List<DemoAccount> accounts, DemoDays days) {
        var demo = new DemoOrders(buyers, cards, accounts, days);
        var orders = new ArrayList<DemoDraft>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(i % TROUBLE_EVERY == 20 ? demo.troubled(i) : demo.ordinary(i));
        }
        Oddities.addTo(orders);
        orders.addAll(new Returns(demo.dice, days).of(orders));
        return orders;
    }

    private DemoDraft ordinary(int index) {
        DemoDraft order = draft(index, buyers.next());
        order.status = status(age(index));
        baskets.fill(order);
        charges.addTo(order);
        order.rate = order.isForeignCurrency() ? rates.lira(order.currency, days.ago(age(index))) : null;
        order.accountCode = dice.chance(50) ? order.buyer.accountCode() : null;
        if (order.paymentMethod.equals("CreditCard")) {
            order.paymentId = "PAY-" + (70_000_000 + index);
        }
        addTalk(order);
        return order;
    }

    private DemoDraft troubled(int index) {
        DemoDraft order = draft(index, buyers.stranger());
        order.status = dice.pick(List.of("Paid", "Processing", "Shipped", "Completed"));
        baskets.addGoods(order, dice.between(2, 3));
        // Seven has no divisor in common with 32, so the kinds are mixed over the 90 days.
        troubles.get(index / TROUBLE_EVERY * 7 % troubles.size()).spoil(order, scene);
        return order;
    }

    private DemoDraft draft(int index, Buyer buyer) {
        LocalDateTime placed = days.ago(age(index), dice.between(8, 23), dice.between(0, 59));
        LocalDateTime changed = placed.plusMinutes(dice.between(1, 4000));
        String id = String.valueOf(100_001 + index);
        String number = index % 2 == 0 ? id : String.format(Locale.ROOT, "WEB%d-%06d", placed.getYear(), index + 1);
        DemoDraft order = new DemoDraft(id, number, buyer, placed, days.atMostYesterday(changed));
        order.revision = dice.between(1, 5);
        return order;
    }

    private void addTalk(DemoDraft order) {
        order.note = dice.chance(15) ? dice.pick(Words.list("note")) : null;
        if (dice.chance(10) && !order.isForeignCurrency()) {
            order.delivery = new DemoPlaces(dice).next();
        }
        if (!order.isForeignCurrency() && dice.chance(2)) {
            order.currency = "TL";
        }
    }

    private String status(int age) {
        String stage = age <= 3 ? "new" : age <= 10 ? "recent" : "old";
        return dice.pick(Words.list("status." + stage));
    }

    private static int age(int index) {
        return OLDEST_DAYS - index * OLDEST_DAYS / ORDERS;
    }

    private static List<DemoTrouble> troubles() {
        return Stream.of(DemoTrouble.values())
                .flatMap(trouble -> Collections.nCopies(trouble.orders(), trouble).stream())
                .toList();
    }
}
