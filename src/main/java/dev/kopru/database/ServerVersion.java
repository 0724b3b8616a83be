package dev.kopru.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which server a database has, as {@code VERSION()} tells. */
record ServerVersion(boolean mariaDb, int major, int minor, String text) {

    /** MariaDB once put another version before its own, for replicas of old. */
    private static final Pattern NUMBERS = Pattern.compile("^(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)");

    static ServerVersion of(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        boolean known = numbers.find();
        return new ServerVersion(
                text.contains("MariaDB"),
                known ? Integer.parseInt(numbers.group(1)) : 0,
                known ? Integer.parseInt(numbers.group(2)) : 0,
                text.replaceFirst("^5\\.5\\.5-(?=\\d+\\.)", ""));
    }

    String product() {
        return mariaDb ? "MariaDB" : "MySQL";
    }

    /** Köprü's tables and statements need window functions, checks and generated defaults. */
    boolean isTooOld() {
        return mariaDb ? major < 10 || major == 10 && minor < 6 : major < 8;
    }
}
