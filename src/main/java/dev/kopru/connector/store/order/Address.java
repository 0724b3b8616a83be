package dev.kopru.connector.store.order;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** An address as the shop has it; country is an ISO 3166 code of two letters. */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record Address(
        @Nullable String name,
        @Nullable String line,
        @Nullable String district,
        @Nullable String city,
        @Nullable String postCode,
        @Nullable String country) {

    public static final Address NONE = AddressBuilder.stagedBuilder()
            .name(null)
            .line(null)
            .district(null)
            .city(null)
            .postCode(null)
            .country(null)
            .build();
}
