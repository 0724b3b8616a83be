package dev.kopru.people;

/**
 * A token that was just made.
 *
 * @param secret what programs send; it is kept nowhere, and cannot be shown again
 */
public record NewToken(PersonalToken token, String secret) {

    /** The secret must not reach a log. */
    @Override
    public String toString() {
        return "NewToken[" + token + "]";
    }
}
