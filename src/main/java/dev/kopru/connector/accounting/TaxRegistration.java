package dev.kopru.connector.accounting;

import org.jspecify.annotations.Nullable;

/**
 * A tax number to write onto an account card that has none.
 *
 * @param former what stood in its field when the card was read: nothing or a placeholder; it is left alone when it says
 *     something else by now
 * @param taxOffice only written where the card names none
 */
public record TaxRegistration(
        String accountCode, @Nullable String former, String taxNumber, @Nullable String taxOffice) {

    /** The same for another card. */
    public TaxRegistration onto(String code) {
        return new TaxRegistration(code, former, taxNumber, taxOffice);
    }
}
