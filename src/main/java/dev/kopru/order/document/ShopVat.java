package dev.kopru.order.document;

import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.VatOfRate;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a shop says of an order's VAT beside its lines.
 *
 * @param total null where it keeps none
 * @param ofRates by rate; a rate that is not there is not stated
 * @param orderTotal what the customer pays: with net prices it tells the VAT of a shop that keeps none
 */
record ShopVat(@Nullable BigDecimal total, Map<BigDecimal, BigDecimal> ofRates, BigDecimal orderTotal) {

    static ShopVat of(ShopOrder order, BigDecimal orderTotal) {
        Map<BigDecimal, BigDecimal> ofRates = new TreeMap<>();
        for (VatOfRate vat : order.vatOfRates()) {
            ofRates.merge(vat.rate(), vat.amount(), BigDecimal::add);
        }
        return new ShopVat(order.vatTotal(), ofRates, orderTotal);
    }
}
