package dev.kopru.connector.accounting.document;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Whom a document is made out to.
 *
 * @param accountCode the account card
 * @param title the customer as the document names it
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record DocumentCustomer(
        String accountCode,
        @Nullable String title,
        @Nullable String taxOffice,
        @Nullable String taxNumber,
        PostalAddress billing,
        PostalAddress delivery)
        implements DocumentCustomerBuilder.With {}
