package dev.kopru.demo.shop;

import dev.kopru.demo.world.Dice;
import dev.kopru.demo.world.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Adds what an order costs beside its goods, and what the shop takes off. */
final class Charges {

    private final Dice dice;

    Charges(Dice dice) {
        this.dice = dice;
    }

    void addTo(DemoDraft order) {
        if (order.buyer.isCompany()) {
            addForCompany(order);
        } else {
            addForPerson(order);
        }
        order.keepsVat = dice.chance(65);
    }

    private void addForCompany(DemoDraft order) {
        order.paymentMethod = dice.pick(Words.list("payment.b2b"));
        order.shipping = dice.chance(30) && !order.isForeignCurrency() ? new BigDecimal("150") : BigDecimal.ZERO;
        if (dice.chance(3) && !order.isForeignCurrency()) {
            order.lines.add(Line.fee("Paletleme bedeli", "75.00", Line.STANDARD_VAT));
        }
        // With several VAT rates the shares of a discount without VAT would leave the total open to dispute.
        if (dice.chance(25) && order.hasOneVatRate()) {
            order.discount = percent(order.linesTotal(), 5);
        }
    }

    private void addForPerson(DemoDraft order) {
        order.paymentMethod = order.isForeignCurrency() ? "CreditCard" : dice.pick(Words.list("payment.b2c"));
        addShipping(order);
        addDiscount(order);
        if (!order.isForeignCurrency()) {
            addFees(order);
        }
        if (dice.chance(2) && order.discount.signum() == 0) {
            // Shops round each line their own way; the importer writes a rounding line for it.
            order.totalShift = BigDecimal.valueOf(dice.pick(List.of(-2, -1, 1, 2)), 2);
        }
    }

    private void addShipping(DemoDraft order) {
        if (dice.chance(10)) {
            return;
        }
        order.shipping = new BigDecimal(order.isForeignCurrency() ? "12.50" : "59.90");
        BigDecimal freeFrom = BigDecimal.valueOf(order.isForeignCurrency() ? 100 : 1000);
        if (order.linesTotal().compareTo(freeFrom) >= 0) {
            order.shippingDiscount = order.shipping;
        }
    }

    private void addDiscount(DemoDraft order) {
        if (dice.chance(15) && !order.hasBundle()) {
            order.discount = percent(order.linesTotal(), dice.pick(List.of(5, 10, 15)));
        }
    }

    private void addFees(DemoDraft order) {
        if (order.paymentMethod.equals("CreditCard") && dice.chance(20)) {
            order.instalment = percent(order.linesTotal(), 4);
        }
        if (order.paymentMethod.equals("CashOnDelivery")) {
            order.lines.add(Line.fee("Kapıda ödeme hizmet bedeli", "29.90", Line.STANDARD_VAT));
        }
        if (dice.chance(5)) {
            order.lines.add(Line.fee("Hediye paketi", "24.90", Line.STANDARD_VAT));
        } else if (dice.chance(4) && order.linesTotal().intValue() > 200) {
            // At the rate of the first goods, because that is what the points are taken off.
            order.lines.add(Line.fee(
                    "Sadakat puanı kullanımı", "-20.00", order.lines.get(0).vatRate()));
        }
    }

    private static BigDecimal percent(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
    }
}
