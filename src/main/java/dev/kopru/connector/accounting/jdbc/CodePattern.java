package dev.kopru.connector.accounting.jdbc;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of account codes with a running number, such as {@code 120.01.{seq:6}}.
 *
 * @param digits the number is filled up with zeros to so many; a longer one is kept
 */
record CodePattern(String text, String prefix, int digits, String suffix) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{seq(?::(\\d{1,2}))?}");

    static CodePattern parse(String text) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        if (!placeholder.find()) {
            throw new IllegalArgumentException("The code pattern " + text + " has no running number such as {seq:6}");
        }
        int digits = placeholder.group(1) == null ? 1 : Math.max(1, Integer.parseInt(placeholder.group(1)));
        return new CodePattern(text, text.substring(0, placeholder.start()), digits, text.substring(placeholder.end()));
    }

    String code(long number) {
        return prefix + String.format(Locale.ROOT, "%0" + digits + "d", number) + suffix;
    }

    /** All codes of the pattern and perhaps others, as an operand of LIKE. */
    String like() {
        return escaped(prefix) + "%" + escaped(suffix);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
