package dev.kopru.connector.accounting;

import java.util.Set;

/**
 * Keys to look account cards up by, each normalised, so that they find what people typed in any spelling:
 *
 * <ul>
 *   <li>tax numbers as digits (from abroad with capitals): no blanks of any kind, no separators ({@code . - / : , ( ) '}),
 *       no {@code VKN}, {@code TCKN}, {@code TC} or {@code TR} before them;
 *   <li>e-mails as {@link dev.kopru.text.KeyText} folds them: small letters, where İ, I, ı and i are one; composed (NFC); no
 *       blanks, no invisible signs, no combining dot (U+0307);
 *   <li>phones as their last ten digits.
 * </ul>
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
