package dev.kopru.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Some days of the business zone. Both ends belong to them: the last day ends where the next one begins.
 *
 * @param from null = from the beginning
 * @param to null = no end asked for
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Days ALL = new Days(null, null);

    public Days {
        if (from != null && to != null && from.isAfter(to)) {
            throw InvalidDaysException.backwards(from, to);
        }
    }

    /** Where no end is asked for it is today: what lies ahead has not happened. Days that begin later have no end. */
    public Days endingBy(LocalDate today) {
        return to != null || from != null && from.isAfter(today) ? this : new Days(from, today);
    }

    /** As ISO 8601 writes it; an open end is two dots. */
    @Override
    public String toString() {
        return (from == null ? ".." : from.toString()) + "/" + (to == null ? ".." : to.toString());
    }

    boolean startAfter(LocalDate date) {
        return from != null && date.isBefore(from);
    }

    boolean endBefore(LocalDate date) {
        return to != null && date.isAfter(to);
    }
}
