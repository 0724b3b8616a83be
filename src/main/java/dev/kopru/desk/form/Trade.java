package dev.kopru.desk.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What people of the trade know of records: which fields belong together, and to which field a reason points. */
final class Trade {

    private static final String FILE = "/desk/trade.properties";
    private static final Properties KNOWN = load();

    private Trade() {}

    /** A part of a form under one heading, with the fields that stand there. */
    record Part(String heading, List<String> words) {}

    /** Of a kind of record; empty where nothing is known of it. */
    static List<Part> parts(String type) {
        List<Part> parts = new ArrayList<>();
        for (String part : list("form." + type, ";")) {
            int colon = part.indexOf(':');
            parts.add(new Part(part.substring(0, colon), split(part.substring(colon + 1), ",")));
        }
        return parts;
    }

    /** Whether a column is only of interest where something stands in it. */
    static boolean isRare(String word) {
        return list("rare", ",").contains(word);
    }

    /** Whether a column is never of interest: the number of a line is the number of its row. */
    static boolean isUnseen(String word) {
        return list("unseen", ",").contains(word);
    }

    /** What stands in a field of a row that is put in; null for nothing. */
    static @Nullable String usual(String word) {
        return KNOWN.getProperty("usual." + word);
    }

    /** Paths to which a reason points, with places for its arguments. */
    static List<String> marks(String reason) {
        return list("mark." + reason, ",");
    }

    /** Two figures that a reason compares: key of the words for the second, and the numbers of both arguments. */
    static List<String> sides(String reason) {
        return list("sides." + reason, ",");
    }

    private static List<String> list(String key, String separator) {
        String value = KNOWN.getProperty(key);
        return value == null ? List.of() : split(value, separator);
    }

    private static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(String::strip).toList();
    }

    private static Properties load() {
        Properties known = new Properties();
        try (@Nullable InputStream file = Trade.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            known.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
