package dev.kopru.connector.accounting;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An account card to open.
 *
 * @param externalRef the source's key of the customer; unique
 * @param codePattern pattern of the code, with the running number as {@code {seq:6}} (six digits)
 * @param kind {@code B2B} or {@code B2C}
 * @param group the program's group for new cards of this kind
 * @param paymentDays days until an invoice is due
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record NewAccountCard(
        String externalRef,
        String codePattern,
        String kind,
        String title,
        @Nullable String taxOffice,
        @Nullable String taxNumber,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String district,
        @Nullable String city,
        @Nullable String postCode,
        @Nullable String country,
        @Nullable String group,
        int paymentDays,
        String currency) {}
