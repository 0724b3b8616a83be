package dev.kopru.connector.store.vendure;

import dev.kopru.connector.WrongConnectionException;
import dev.kopru.connector.http.Sentence;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the shop is asked, in the words of its admin API. */
final class Queries {

    static final String HEADS =
            """
            query ($options: OrderListOptions) {
              orders(options: $options) {
                items { id code state currencyCode totalWithTax orderPlacedAt updatedAt }
              }
            }
            """;

    static final String COUNT =
            """
            query ($options: OrderListOptions) {
              orders(options: $options) { totalItems }
            }
            """;

    static final String PRECISION = "query { globalSettings { serverConfig { moneyStrategyPrecision } } }";

    static final String CLOCK = "query { activeChannel { code } }";

    private static final String GREETING =
            """
            query ($options: OrderListOptions) {
              activeChannel { code token }
              orders(options: $options) { items { id %s customer { id %s } } }
            }
            """;

    /** Which ids orders have. */
    static final String IDS = "query ($options: OrderListOptions) { orders(options: $options) { items { id code } } }";

    private static final String WHOLE =
            """
            query ($options: OrderListOptions) {
              orders(options: $options) {
                items {
                  id code state currencyCode total totalWithTax orderPlacedAt updatedAt
                  customer { id firstName lastName emailAddress phoneNumber user { id } %s }
                  billingAddress { ...address }
                  shippingAddress { ...address }
                  lines {
                    quantity unitPriceWithTax linePriceWithTax proratedLinePrice proratedLinePriceWithTax taxRate
                    productVariant { sku name options { name group { name } } }
                  }
                  surcharges { description sku price priceWithTax taxRate }
                  shippingLines { priceWithTax discountedPrice discountedPriceWithTax shippingMethod { name } }
                  taxSummary { taxRate taxBase taxTotal }
                  payments { method amount state transactionId refunds { total state } }
                }
              }
            }
            fragment address on OrderAddress {
              fullName company streetLine1 streetLine2 city province postalCode countryCode phoneNumber
            }
            """;

    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]*");

    private Queries() {}

    /** Which channel is spoken to, in a form that a shop without one of the custom fields does not understand. */
    static String greeting(VendureProperties properties) {
        return GREETING.formatted(
                customFields(properties.documentField()),
                customFields(properties.taxNumberField(), properties.taxOfficeField()));
    }

    static String whole(VendureProperties properties) {
        return WHOLE.formatted(customFields(properties.taxNumberField(), properties.taxOfficeField()));
    }

    /** What stands in the custom field of these orders now. */
    static String told(String field) {
        return "query ($options: OrderListOptions) { orders(options: $options) { items { id code %s } } }"
                .formatted(customFields(field));
    }

    static String customFields(@Nullable String... fields) {
        StringBuilder names = new StringBuilder();
        for (String field : fields) {
            if (field != null && !field.isBlank()) {
                names.append(' ').append(name(field.strip()));
            }
        }
        return names.isEmpty() ? "" : "customFields {" + names + " }";
    }

    private static String name(String field) {
        if (!NAME.matcher(field).matches()) {
            throw WrongConnectionException.because(Sentence.finding("vendure-field", field));
        }
        return field;
    }
}
