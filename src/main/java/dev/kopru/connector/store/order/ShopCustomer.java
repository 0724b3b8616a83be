package dev.kopru.connector.store.order;

import dev.kopru.text.KeyText;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Who ordered, as written on the order.
 *
 * @param id the shop's key of a registered customer; null for a guest
 * @param kind private person or company
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record ShopCustomer(
        @Nullable String id,
        CustomerKind kind,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String taxOffice,
        @Nullable String taxNumber) {

    public ShopCustomer {
        id = id == null ? null : KeyText.withoutInvisible(id);
    }
}
