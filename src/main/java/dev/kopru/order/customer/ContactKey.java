package dev.kopru.order.customer;

import dev.kopru.text.KeyText;
import dev.kopru.text.SpreadsheetCode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The exact forms by which customers are compared; the accounting port describes the same forms. */
public final class ContactKey {

    private static final int PHONE_DIGITS = 10;
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    private ContactKey() {}

    /** The key of {@link KeyText}; null when there is no address in it. */
    static @Nullable String email(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String email = KeyText.of(text);
        return email.indexOf('@') > 0 ? email : null;
    }

    /**
     * The address as the card keeps it: the customer's own text without blanks and invisible signs. Where only Turkish
     * letters i keep it from being a plain address ({@code İnfo@firma.com.tr}), the plain one.
     */
    public static @Nullable String address(@Nullable String text) {
        String key = email(text);
        if (key == null || text == null) {
            return null;
        }
        String own = KeyText.cleaned(text);
        return isAscii(key) && !isAscii(own) ? key : own;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /**
     * The last ten digits, so that 0532…, +90 532… and 532… are one; null when there are fewer, or when they are one digit
     * ten times, which people type who give no number.
     */
    public static @Nullable String phone(@Nullable String text) {
        if (text == null || SpreadsheetCode.hasLostDigits(text.strip())) {
            return null;
        }
        String digits =
                NO_DIGITS.matcher(SpreadsheetCode.withoutDecimals(text.strip())).replaceAll("");
        String last = digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
        return last.length() < PHONE_DIGITS || last.chars().distinct().count() == 1 ? null : last;
    }
}
