package dev.kopru.demo.shop;

import dev.kopru.demo.books.DemoCard;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What is wrong with some of the demo's orders, each in a status that is imported, so that every reason shows up. */
public enum DemoTrouble {
    NO_LINES(2, true, (order, scene) -> {
        order.lines.clear();
        order.totalShift = new BigDecimal("499.90");
    }),
    NEGATIVE_QUANTITY(2, true, (order, scene) -> {
        Line last = order.lines.get(order.lines.size() - 1);
        order.lines.set(order.lines.size() - 1, last.times(BigDecimal.ONE.negate(), BigDecimal.ZERO));
    }),
    UNKNOWN_CURRENCY(2, true, (order, scene) -> {
        order.currency = "XBT";
        order.rate = new BigDecimal("4150000");
    }),
    MISSING_RATE(3, true, (order, scene) -> order.currency = "USD"),
    /** The stock card is new as well, so no rate can be taken from there. */
    MISSING_VAT_RATE(
            2, true, (order, scene) -> order.lines.set(0, order.lines.get(0).selling("KDVSIZ-001", null))),
    TOTAL_OFF(3, true, (order, scene) -> order.totalShift = new BigDecimal("5.00")),
    VAT_OFF(2, true, (order, scene) -> order.vatShift = new BigDecimal("12.00")),
    /** A new company whose tax number fails its check digit. */
    INVALID_TAX_NUMBER(2, true, (order, scene) -> sellTo(order, "4540536921")),
    /** A guest whose e-mail stands on two account cards. */
    TWO_ACCOUNTS(3, true, (order, scene) -> {
        String email = scene.sharingEmail().get(0).email();
        order.buyer = order.buyer.writingTo(email, null);
    }),
    UNKNOWN_ACCOUNT(2, true, (order, scene) -> order.accountCode = "120.01.999999"),
    UNMAPPED_PAYMENT(2, true, (order, scene) -> order.paymentMethod = "Crypto"),
    WITHHOLDING(2, true, (order, scene) -> {
        sellTo(order, "4540536920");
        order.lines.set(0, order.lines.get(0).withWithholding("5/10"));
    }),
    BLOCKED_STOCK(2, true, (order, scene) -> {
        DemoCard card = scene.blocked();
        Line line = Line.of("goods", card, card.variants().get(0), BigDecimal.ONE, card.retail());
        order.lines.set(0, line);
    }),
    NO_DATE(1, true, (order, scene) -> order.placedAt = null),
    /** The product was deleted in the shop: written to a placeholder, unless the settings say to reject. */
    PRODUCT_GONE(2, false, (order, scene) -> {
        Line line = order.lines.get(0);
        order.lines.set(0, line.selling(null, line.vatRate()));
    });

    private final int orders;
    private final boolean rejected;
    private final BiConsumer<DemoDraft, Scene> spoiling;

    DemoTrouble(int orders, boolean rejected, BiConsumer<DemoDraft, Scene> spoiling) {
        this.orders = orders;
        this.rejected = rejected;
        this.spoiling = spoiling;
    }

    /** How many orders of the demo are in this trouble. */
    public int orders() {
        return orders;
    }

    /** Whether the import rejects them under the default settings. */
    public boolean isRejected() {
        return rejected;
    }

    /** How many orders of the demo the import rejects under the default settings. */
    public static int rejectedOrders() {
        return Stream.of(values())
                .filter(DemoTrouble::isRejected)
                .mapToInt(DemoTrouble::orders)
                .sum();
    }

    void spoil(DemoDraft order, Scene scene) {
        spoiling.accept(order, scene);
        order.trouble = this;
    }

    private static void sellTo(DemoDraft order, String taxNumber) {
        order.buyer = order.buyer.buyingFor("Sorunlu Tekstil Ltd. Şti.", taxNumber);
        order.includesVat = false;
    }
}
