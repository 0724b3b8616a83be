package dev.kopru.connector;

/**
 * The other side cannot be spoken to as it is set up: another address, a login that it refuses, rights that are missing. No
 * record is to blame, and trying again by itself would only lock the login.
 */
public final class WrongConnectionException extends RuntimeException {

    private final boolean refusesLogin;

    private WrongConnectionException(String sentence, boolean refusesLogin) {
        super(sentence);
        this.refusesLogin = refusesLogin;
    }

    public static WrongConnectionException because(String sentence) {
        return new WrongConnectionException(sentence, false);
    }

    /** The login or the token was not taken; a new token may help. */
    public static WrongConnectionException loginRefused(String sentence) {
        return new WrongConnectionException(sentence, true);
    }

    public boolean refusesLogin() {
        return refusesLogin;
    }
}
