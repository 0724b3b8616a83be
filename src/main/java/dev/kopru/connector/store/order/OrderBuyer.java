package dev.kopru.connector.store.order;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Who ordered, and where the bill and the goods go.
 *
 * @param accountCode an account card named by the shop for this order
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record OrderBuyer(@Nullable String accountCode, ShopCustomer customer, Address billing, Address delivery)
        implements OrderBuyerBuilder.With {}
