package dev.kopru.connector.sql;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the names of a program's tables together: {@code LG_{firm}_{period}_STLINE}. A value is letters, digits and
 * underscores, so that none of them can say anything but a part of a name.
 *
 * @param declared what {@code folder.yml} names, with its own values
 * @param given what settings say, by name
 */
record Placeholders(String folder, String setting, Map<String, String> declared, Map<String, String> given) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9_-]*)}");
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_]{1,64}");

    /** @throws BadStatementException when a name is not declared, has no value, or one that is no part of a name */
    String fill(String file, String sql) {
        return PLACE.matcher(sql).replaceAll(place -> Matcher.quoteReplacement(value(file, place)));
    }

    private String value(String file, MatchResult place) {
        String name = place.group(1);
        String own = declared.get(name);
        if (own == null) {
            throw BadStatementException.unknownPlaceholder(file, name, folder + FolderFile.NAME);
        }
        String value = given.getOrDefault(name, own).strip();
        if (value.isEmpty()) {
            throw BadStatementException.emptyPlaceholder(file, name, setting + "." + name);
        }
        if (!SAFE.matcher(value).matches()) {
            throw BadStatementException.unsafePlaceholder(file, setting + "." + name, value);
        }
        return value;
    }
}
