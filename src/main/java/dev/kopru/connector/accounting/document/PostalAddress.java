package dev.kopru.connector.accounting.document;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** An address as it stands on the document. */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record PostalAddress(
        @Nullable String name,
        @Nullable String line,
        @Nullable String district,
        @Nullable String city,
        @Nullable String postCode,
        @Nullable String country)
        implements PostalAddressBuilder.With {

    /** The same address of somebody of this name. */
    public PostalAddress of(@Nullable String itsName) {
        return withName(itsName);
    }
}
