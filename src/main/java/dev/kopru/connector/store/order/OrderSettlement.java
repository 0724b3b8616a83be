package dev.kopru.connector.store.order;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an order is paid.
 *
 * @param payments what was paid by which means; empty = all of it by {@code paymentMethod}, under {@code paymentId}
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record OrderSettlement(@Nullable String paymentMethod, @Nullable String paymentId, List<ShopPayment> payments)
        implements OrderSettlementBuilder.With {

    /** Payloads written before there were several payments name none. */
    @SuppressWarnings("ConstantConditions")
    public OrderSettlement {
        payments = payments == null ? List.of() : payments;
    }
}
