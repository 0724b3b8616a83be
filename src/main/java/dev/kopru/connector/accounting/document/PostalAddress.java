package dev.kopru.connector.accounting.document;

import org.jspecify.annotations.Nullable;

/** An address as it stands on the document. */
public record PostalAddress(
        @Nullable String name,
        @Nullable String line,
        @Nullable String district,
        @Nullable String city,
        @Nullable String postCode,
        @Nullable String country) {

    /** The same address of somebody of this name. */
    public PostalAddress of(@Nullable String itsName) {
        return new PostalAddress(itsName, line, district, city, postCode, country);
    }
}
