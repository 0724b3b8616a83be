package dev.kopru.admin.request;

import java.time.DateTimeException;
import java.time.Instant;

/** A place in a list that goes by time: a moment, and the number of one of its records. */
public record Moment(Instant at, long id) {

    static Moment of(String place) {
        int dash = place.lastIndexOf('_');
        try {
            return new Moment(
                    Instant.parse(place.substring(0, Math.max(0, dash))), Long.parseLong(place.substring(dash + 1)));
        } catch (DateTimeException | NumberFormatException e) {
            throw InvalidRequestException.place(place);
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
