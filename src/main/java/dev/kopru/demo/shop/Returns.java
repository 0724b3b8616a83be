package dev.kopru.demo.shop;

import dev.kopru.demo.world.DemoDays;
import dev.kopru.demo.world.Dice;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends goods of completed orders back: some shops write a return with positive figures, some with negative ones. */
final class Returns {

    private static final int RETURNS = 60;

    private final Dice dice;
    private final DemoDays days;

    Returns(Dice dice, DemoDays days) {
        this.dice = dice;
        this.days = days;
    }

    List<DemoDraft> of(List<DemoDraft> orders) {
        List<DemoDraft> returnable =
                orders.stream().filter(Returns::isReturnable).toList();
        var returns = new ArrayList<DemoDraft>();
        for (int i = 0; i < RETURNS; i++) {
            returns.add(giveBack(returnable.get(i * returnable.size() / RETURNS), i));
        }
        return returns;
    }

    private static boolean isReturnable(DemoDraft order) {
        return order.trouble == null
                && order.status.equals("Completed")
                && order.discount.signum() == 0
                && order.lines.get(0).amount().signum() > 0
                && !order.hasBundle();
    }

    private DemoDraft giveBack(DemoDraft order, int index) {
        LocalDateTime placed = days.atMostYesterday(order.changedAt.plusDays(dice.between(2, 12)));
        String number = String.format(Locale.ROOT, "IADE%d-%04d", placed.getYear(), index + 1);
        DemoDraft back = new DemoDraft(String.valueOf(900_001 + index), number, order.buyer, placed, placed);
        back.kind = "return";
        back.relatedId = order.id;
        back.status = index % 4 == 0 ? "Refunded" : "Completed";
        back.currency = order.currency;
        back.rate = order.rate;
        back.accountCode = order.accountCode;
        back.delivery = order.delivery;
        back.paymentMethod = order.paymentMethod;
        back.keepsVat = order.keepsVat;
        back.note = dice.pick(List.of("Beden uymadı", "Rengi farklı geldi", "Kusurlu ürün 😕", "Fikrini değiştirdi"));
        Line first = order.lines.get(0);
        back.lines.add(index % 2 == 0 ? first : negative(first));
        return back;
    }

    private static Line negative(Line line) {
        BigDecimal quantity = line.quantity().negate();
        return line.times(quantity, line.discount().negate());
    }
}
