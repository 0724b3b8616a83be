package dev.kopru.connector.accounting;

import org.jspecify.annotations.Nullable;

/**
 * An account card (cari kart) with the keys by which it is found, normalised as in {@link AccountKeys}.
 *
 * @param company whether it is a company's
 */
public record AccountCard(
        String code,
        @Nullable String externalRef,
        boolean company,
        String title,
        @Nullable String taxNumber,
        @Nullable String email,
        @Nullable String phone,
        boolean blocked) {}
