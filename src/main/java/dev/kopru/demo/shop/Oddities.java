package dev.kopru.demo.shop;

import java.util.List;

/** Orders that look odd and are good all the same. */
final class Oddities {

    private static final String LONG_ID = "202600000000000104711";

    /** One mailbox, written the ways people write it. */
    private static final List<String> FAMILY = List.of(
            "ilkay.ipek@ornek.example",
            "ILKAY.IPEK@ORNEK.EXAMPLE",
            " Ilkay.Ipek@ornek.example",
            "ilkay.ipek@Ornek.Example ");

    private Oddities() {}

    static void addTo(List<DemoDraft> orders) {
        List<DemoDraft> guests = guests(orders);
        for (int i = 0; i < FAMILY.size() * 2; i++) {
            DemoDraft order = guests.get(i * 7);
            order.buyer = order.buyer.writingTo(FAMILY.get(i % FAMILY.size()), order.buyer.phone());
        }
        giveLongId(guests.get(9));
        sharePayment(guests.get(10), guests.get(11));
        sharePayment(guests.get(60), guests.get(61));
    }

    /** One payment for two orders, as when a basket is split. */
    private static void sharePayment(DemoDraft first, DemoDraft second) {
        first.paymentId = "PAY-ORTAK-" + first.id;
        second.paymentId = first.paymentId;
        second.paymentMethod = first.paymentMethod;
    }

    private static void giveLongId(DemoDraft order) {
        order.id = LONG_ID;
        order.number = LONG_ID;
    }

    private static List<DemoDraft> guests(List<DemoDraft> orders) {
        return orders.stream()
                .filter(order -> order.trouble == null && isGuest(order.buyer))
                .filter(order -> order.status.equals("Completed") || order.status.equals("Shipped"))
                .toList();
    }

    private static boolean isGuest(Buyer buyer) {
        return buyer.customerId() == null && !buyer.isCompany();
    }
}
