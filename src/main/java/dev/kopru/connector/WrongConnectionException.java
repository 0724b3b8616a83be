package dev.kopru.connector;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The other side cannot be spoken to as it is set up: another address, a login that it refuses, rights that are missing. No
 * record is to blame, and trying again by itself would only lock the login.
 */
public final class WrongConnectionException extends RuntimeException {

    private final boolean refusesLogin;
    private final transient @Nullable Finding finding;

    private WrongConnectionException(String sentence, boolean refusesLogin, @Nullable Finding finding) {
        super(sentence);
        this.refusesLogin = refusesLogin;
        this.finding = finding;
    }

    public static WrongConnectionException because(String sentence) {
        return new WrongConnectionException(sentence, false, null);
    }

    /** The same in words of {@code messages/finding*.properties}, which whoever reads them gets in one language. */
    public static WrongConnectionException because(Finding finding) {
        return new WrongConnectionException(FindingWords.sayInBoth(finding), false, finding);
    }

    /** The login or the token was not taken; a new token may help. */
    public static WrongConnectionException loginRefused(String sentence) {
        return new WrongConnectionException(sentence, true, null);
    }

    /** The same in words of {@code messages/finding*.properties}. */
    public static WrongConnectionException loginRefused(Finding finding) {
        return new WrongConnectionException(FindingWords.sayInBoth(finding), true, finding);
    }

    public boolean refusesLogin() {
        return refusesLogin;
    }

    /** What it says, where there are words for it. */
    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }
}
