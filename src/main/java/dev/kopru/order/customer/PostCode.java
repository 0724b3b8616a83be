package dev.kopru.order.customer;

import dev.kopru.text.SpreadsheetCode;
import org.jspecify.annotations.Nullable;

/** Turkish post codes have five digits, and spreadsheets eat the first one of 06010. */
public final class PostCode {

    private static final int TURKISH_DIGITS = 5;

    private PostCode() {}

    public static @Nullable String padded(@Nullable String postCode, @Nullable String country) {
        boolean turkish = country == null || country.equals("TR");
        if (postCode == null || !turkish) {
            return postCode;
        }
        String digits = SpreadsheetCode.withoutDecimals(postCode.strip());
        return digits.length() == TURKISH_DIGITS - 1 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? "0" + digits
                : digits;
    }
}
