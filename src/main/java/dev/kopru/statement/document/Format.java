package dev.kopru.statement.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What a statement can be had as. */
public enum Format {
    JSON("application/json", Integer.MAX_VALUE),
    /** Some 800 pages, which are made in memory. */
    PDF("application/pdf", 20_000),
    /** A sheet has 1,048,576 rows. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 1_040_000),
    CSV("text/csv;charset=UTF-8", Integer.MAX_VALUE);

    private final MediaType type;
    private final int mostLines;

    Format(String type, int mostLines) {
        this.type = MediaType.parseMediaType(type);
        this.mostLines = mostLines;
    }

    /** How many lines a statement may have, in one currency, for this form. */
    int mostLines() {
        return mostLines;
    }

    /** Whether it is whole in memory before its first byte can be sent. */
    public boolean isMadeInMemory() {
        return this == PDF || this == XLSX;
    }

    public MediaType type() {
        return type;
    }

    /** As in a file's name. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The first of these types that a statement can be had as. */
    public static Optional<Format> accepted(Iterable<MediaType> types) {
        for (MediaType type : types) {
            for (Format format : values()) {
                if (type.isCompatibleWith(format.type)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }
}
