package dev.kopru.order;

import org.jspecify.annotations.Nullable;

/**
 * The keys of an order's customer, normalised.
 *
 * @param externalRef the shop's key of the customer, under which a new card is opened
 * @param anonymous whether the customer has no key at all
 */
record CustomerKeys(
        @Nullable String accountCode,
        String externalRef,
        boolean anonymous,
        @Nullable String taxNumber,
        @Nullable String email,
        @Nullable String phone) {}
