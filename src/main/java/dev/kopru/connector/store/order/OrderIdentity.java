package dev.kopru.connector.store.order;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What tells an order from others.
 *
 * @param store the shop's code
 * @param id the shop's own key; text, because shops use up to 21 digits and more
 * @param number what people see
 * @param relatedOrderId for a return: the order it takes back
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record OrderIdentity(String store, String id, String number, OrderKind kind, @Nullable String relatedOrderId)
        implements OrderIdentityBuilder.With {}
