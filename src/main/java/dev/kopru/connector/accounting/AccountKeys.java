package dev.kopru.connector.accounting;

import java.util.Set;

/**
 * Keys to look account cards up by, each normalised: tax numbers as digits only, e-mails in lower case without blanks
 * at the ends, phones as their last ten digits.
 */
public record AccountKeys(
        Set<String> codes, Set<String> externalRefs, Set<String> taxNumbers, Set<String> emails, Set<String> phones) {

    public boolean isEmpty() {
        return codes.isEmpty()
                && externalRefs.isEmpty()
                && taxNumbers.isEmpty()
                && emails.isEmpty()
                && phones.isEmpty();
    }
}
