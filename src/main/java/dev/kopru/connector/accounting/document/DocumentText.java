package dev.kopru.connector.accounting.document;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts of a document's head with their names in Turkish and English, each of which the accountant and the shop may change on their own. */
enum DocumentText {
    TITLE("unvan/title", SalesOrder::title),
    TAX_OFFICE("vergi dairesi/tax office", SalesOrder::taxOffice),
    SHOP_NUMBER("sipariş no/shop number", SalesOrder::shopNumber),
    NOTE("not/note", SalesOrder::note),
    BILLING_NAME("fatura adı/billing name", order -> order.billing().name()),
    BILLING_LINE("fatura adresi/billing address", order -> order.billing().line()),
    BILLING_DISTRICT("fatura ilçesi/billing district", order -> order.billing().district()),
    BILLING_CITY("fatura ili/billing city", order -> order.billing().city()),
    BILLING_POST_CODE(
            "fatura posta kodu/billing post code", order -> order.billing().postCode()),
    BILLING_COUNTRY("fatura ülkesi/billing country", order -> order.billing().country()),
    DELIVERY_NAME("teslimat adı/delivery name", order -> order.delivery().name()),
    DELIVERY_LINE("teslimat adresi/delivery address", order -> order.delivery().line()),
    DELIVERY_DISTRICT(
            "teslimat ilçesi/delivery district", order -> order.delivery().district()),
    DELIVERY_CITY("teslimat ili/delivery city", order -> order.delivery().city()),
    DELIVERY_POST_CODE(
            "teslimat posta kodu/delivery post code", order -> order.delivery().postCode()),
    DELIVERY_COUNTRY(
            "teslimat ülkesi/delivery country", order -> order.delivery().country());

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
