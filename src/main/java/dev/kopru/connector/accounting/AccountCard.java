package dev.kopru.connector.accounting;

import org.jspecify.annotations.Nullable;

/** An account card (cari kart) with the keys by which it is found, normalised as in {@link AccountKeys}. */
public record AccountCard(
        String code,
        @Nullable String externalRef,
        String title,
        @Nullable String taxNumber,
        @Nullable String email,
        @Nullable String phone,
        boolean blocked) {}
