package dev.kopru.statement.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What a statement can be had as. */
public enum Format {
    JSON("application/json"),
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.parseMediaType(type);
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
