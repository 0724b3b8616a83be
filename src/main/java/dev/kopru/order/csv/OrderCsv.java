package dev.kopru.order.csv;

import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.profile.CsvKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a profile of order files can speak of. */
@Configuration(proxyBeanMethods = false)
class OrderCsv {

    /** Code of the shop the orders come from; without it they are orders of the connected shop. */
    static final String STORE = "store";
    /** What the number of a return begins with. */
    static final String RETURN_PREFIX = "return-prefix";
    /** {@code sum-of-lines} where the file has no total. */
    static final String TOTAL = "total";

    /** {@code false} where a VAT rate may be any that ever was: old files. */
    static final String VAT_RATE_DATES = "vat-rate-dates";
    /** {@code reject} or {@code default} where the file names no payment method. */
    static final String MISSING_PAYMENT = "missing-payment";

    static final String ATTRIBUTES = "attribute.";
    static final String VAT_OF_RATE = "vat-amount.";

    private static final List<String> CODES = List.of(
            "order-id order-number related-order-id status currency account-code customer-id email phone tax-number",
            "billing-post-code delivery-post-code payment-method payment-id line-no sku unit withholding vat-exemption");
    private static final List<String> TEXTS = List.of(
            "first-name last-name company tax-office note name attribute.",
            "billing-name billing-address billing-district billing-city billing-country",
            "delivery-name delivery-address delivery-district delivery-city delivery-country");
    private static final List<String> NUMBERS = List.of(
            "exchange-rate revision shipping shipping-vat-rate shipping-discount instalment instalment-vat-rate",
            "discount vat-total vat-amount. total payment-amount",
            "quantity unit-price line-discount vat-rate line-total line-vat");
    private static final List<String> INSTANTS = List.of("placed-at changed-at");
    private static final List<String> CHOICES =
            List.of("kind prices-include-vat customer-kind line-kind exchange-rate-confirmed");

    @Bean
    CsvKind orderFiles() {
        return kind();
    }

    static CsvKind kind() {
        Map<String, FieldType> fields = new LinkedHashMap<>();
        put(fields, CODES, FieldType.CODE);
        put(fields, TEXTS, FieldType.TEXT);
        put(fields, NUMBERS, FieldType.NUMBER);
        put(fields, INSTANTS, FieldType.INSTANT);
        put(fields, CHOICES, FieldType.CHOICE);
        return new CsvKind(
                        "orders",
                        "OrderImportJob",
                        fields,
                        Set.of(STORE, RETURN_PREFIX, TOTAL, VAT_RATE_DATES, MISSING_PAYMENT))
                .withGroups(Map.of(VAT_OF_RATE, CsvVatOfRates.RATES))
                .withPairs(Map.of("shipping-vat-rate", "shipping", "instalment-vat-rate", "instalment"))
                .withSums(Set.of("total"));
    }

    private static void put(Map<String, FieldType> fields, List<String> names, FieldType type) {
        names.stream().flatMap(some -> List.of(some.split(" ")).stream()).forEach(name -> fields.put(name, type));
    }
}
