package dev.kopru.record;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Says a moment as a value of a reason: its day, which {@code {0,date}} puts into the reader's form, and its time. */
public final class Moments {

    private Moments() {}

    public static String of(Instant moment, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.SECONDS);
        return local.toLocalDate() + " " + local.toLocalTime();
    }
}
