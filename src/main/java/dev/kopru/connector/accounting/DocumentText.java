package dev.kopru.connector.accounting;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts of a document's head, each of which the accountant and the shop may change on their own. */
enum DocumentText {
    TITLE("title", SalesOrder::title),
    TAX_OFFICE("tax office", SalesOrder::taxOffice),
    SHOP_NUMBER("shop number", SalesOrder::shopNumber),
    NOTE("note", SalesOrder::note),
    BILLING_NAME("billing name", order -> order.billing().name()),
    BILLING_LINE("billing address", order -> order.billing().line()),
    BILLING_DISTRICT("billing district", order -> order.billing().district()),
    BILLING_CITY("billing city", order -> order.billing().city()),
    BILLING_POST_CODE("billing post code", order -> order.billing().postCode()),
    BILLING_COUNTRY("billing country", order -> order.billing().country()),
    DELIVERY_NAME("delivery name", order -> order.delivery().name()),
    DELIVERY_LINE("delivery address", order -> order.delivery().line()),
    DELIVERY_DISTRICT("delivery district", order -> order.delivery().district()),
    DELIVERY_CITY("delivery city", order -> order.delivery().city()),
    DELIVERY_POST_CODE("delivery post code", order -> order.delivery().postCode()),
    DELIVERY_COUNTRY("delivery country", order -> order.delivery().country());

    private final String label;
    private final Function<SalesOrder, @Nullable String> reading;

    DocumentText(String label, Function<SalesOrder, @Nullable String> reading) {
        this.label = label;
        this.reading = reading;
    }

    String label() {
        return label;
    }

    /** The text of this document; null when it is blank. */
    @Nullable
    String of(SalesOrder document) {
        String text = reading.apply(document);
        return text == null || text.isBlank() ? null : text;
    }

    /** Documents of older versions do not hold these, and nobody emptied them. */
    boolean mayBeNotHeld() {
        return this == TITLE || this == TAX_OFFICE;
    }

    /** Whether it stands on the same address as the other one. */
    boolean sharesAddressWith(DocumentText other) {
        return address() != null && address().equals(other.address());
    }

    private @Nullable String address() {
        return name().startsWith("BILLING") ? "BILLING" : name().startsWith("DELIVERY") ? "DELIVERY" : null;
    }
}
