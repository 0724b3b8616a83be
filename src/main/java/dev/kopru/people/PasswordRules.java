package dev.kopru.people;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What a password must be, and no more than that: long enough, and not among the first that anybody would guess. */
final class PasswordRules {

    static final int SHORTEST = 10;
    /** BCrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private static final int FEWEST_SIGNS = 3;

    /** Of ten letters or more, in small letters. */
    private static final Set<String> COMMONEST = Set.of(
            "1234567890",
            "12345678910",
            "0123456789",
            "0987654321",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "qwertyuiop",
            "qwerty1234",
            "qwerty12345",
            "qwerty123456",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "administrator",
            "admin12345",
            "admin123456",
            "abcdefghij",
            "abcdef1234",
            "iloveyou123",
            "letmein123",
            "welcome123",
            "sifre12345",
            "şifre12345",
            "parola1234",
            "parola12345",
            "parola123456",
            "galatasaray",
            "galatasaray1905",
            "fenerbahce",
            "fenerbahçe",
            "fenerbahce1907",
            "besiktas1903",
            "beşiktaş1903",
            "trabzonspor",
            "istanbul34",
            "kopru12345",
            "köprü12345");

    private PasswordRules() {}

    static void check(String password, String username) {
        int letters = password.codePointCount(0, password.length());
        if (letters < SHORTEST) {
            throw PeopleException.password("PASSWORD_TOO_SHORT", letters, SHORTEST);
        }
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw PeopleException.password("PASSWORD_TOO_LONG", bytes, MOST_BYTES);
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (small.strip().equals(username.toLowerCase(Locale.ROOT))) {
            throw PeopleException.password("PASSWORD_IS_NAME");
        }
        if (COMMONEST.contains(small) || small.codePoints().distinct().count() < FEWEST_SIGNS) {
            throw PeopleException.password("PASSWORD_COMMON");
        }
    }
}
