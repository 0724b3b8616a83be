package dev.kopru.connector.store.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount beside the goods, in the order's price mode, with its VAT rate in percent (null: the shop gives none). */
public record Charge(BigDecimal amount, @Nullable BigDecimal vatRate) {

    public static final Charge NONE = new Charge(BigDecimal.ZERO, null);
}
