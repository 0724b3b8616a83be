package dev.kopru.story;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that a page shows in the reader's language and as the reader may see it. */
public sealed interface Value {

    /** A code, a number of a document, a name of a thing. */
    record Text(String text) implements Value {}

    /** Who somebody is; not for everybody. */
    record Personal(String text) implements Value {}

    /** A word that the pages have under {@code desk.record.<key>}. */
    record Word(String key) implements Value {}

    /** An amount with its decimals. */
    record Amount(BigDecimal amount, String currency) implements Value {}

    /** A quantity or a rate. */
    record Figure(BigDecimal figure, @Nullable String unit) implements Value {}

    record Moment(Instant at) implements Value {}

    record Day(LocalDate day) implements Value {}

    /** Another record, with its own page. */
    record Link(RecordId record, String label) implements Value {}

    record Run(long id) implements Value {}

    /** An image in the shop's media, by its number. */
    record Image(long id, String name) implements Value {}

    Value NOTHING = new Text("");

    static Value text(@Nullable String text) {
        return text == null ? NOTHING : new Text(text);
    }

    static Value personal(@Nullable String text) {
        return text == null ? NOTHING : new Personal(text);
    }
}
