package dev.kopru.connector.store.order;

import org.jspecify.annotations.Nullable;

/** An address as the shop has it; country is an ISO 3166 code of two letters. */
public record Address(
        @Nullable String name,
        @Nullable String line,
        @Nullable String district,
        @Nullable String city,
        @Nullable String postCode,
        @Nullable String country) {

    public static final Address NONE = new Address(null, null, null, null, null, null);
}
