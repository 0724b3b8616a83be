package dev.kopru.statement;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.document.PostalAddress;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose statement it is.
 *
 * @param address as printed, line by line
 */
public record Account(
        String code,
        String title,
        @Nullable String taxOffice,
        @Nullable String taxNumber,
        List<String> address,
        boolean blocked) {

    public static Account of(AccountLedger ledger) {
        return new Account(
                ledger.code(),
                ledger.title(),
                ledger.taxOffice(),
                ledger.taxNumber(),
                printed(ledger.address()),
                ledger.blocked());
    }

    private static List<String> printed(PostalAddress address) {
        String town = Stream.of(address.postCode(), address.district(), address.city())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return Stream.of(address.line(), town)
                .filter(Objects::nonNull)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
