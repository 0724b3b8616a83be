package dev.kopru.people;

import dev.kopru.text.Composed;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person as another one describes them, looked at.
 *
 * @param email null for none
 */
public record PersonRequest(String username, String displayName, @Nullable String email, Role role) {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:]{1,64}@[\\p{L}\\p{N}.-]{1,180}\\.\\p{L}{2,24}");
    private static final int LONGEST_NAME = 150;

    public PersonRequest {
        username = Composed.of(username.strip());
        displayName = shownName(displayName.isBlank() ? username : displayName);
        email = address(email);
        if (!USERNAME.matcher(username).matches()) {
            throw PeopleException.field("username", shown(username), "ayse.yilmaz");
        }
    }

    static String shownName(String name) {
        String shown = Composed.of(name.strip());
        boolean hasControls = shown.codePoints().anyMatch(Character::isISOControl);
        if (shown.isEmpty() || shown.length() > LONGEST_NAME || hasControls) {
            throw PeopleException.field("displayName", shown(shown), "Ayşe Yılmaz");
        }
        return shown;
    }

    static @Nullable String address(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return null;
        }
        String address = Composed.of(email.strip());
        if (!EMAIL.matcher(address).matches()) {
            throw PeopleException.field("email", shown(address), "ayse@ornek.com");
        }
        return address;
    }

    private static String shown(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
