package dev.kopru.desk;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a database is, without anything that opens it: neither names and passwords nor further settings. */
final class MaskedAddress {

    private static final Pattern PERSON = Pattern.compile("//.*@");
    private static final Pattern SECRET =
            Pattern.compile("\\((user|username|password)=[^)]*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETTINGS = Pattern.compile("[?;#].*", Pattern.DOTALL);

    private MaskedAddress() {}

    static String of(@Nullable String url) {
        if (url == null) {
            return "";
        }
        // What stands before an @ may hold any sign, also those with which settings begin.
        String bare = PERSON.matcher(url).replaceFirst("//•••@");
        return SECRET.matcher(SETTINGS.matcher(bare).replaceFirst("")).replaceAll("($1=•••)");
    }
}
