package dev.kopru.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts into {@code audit_entry} who did what, when; nothing changes an entry, and only time takes it away. */
@Repository
public class Audit {

    private static final int LONGEST_PERSON = 100;
    private static final int LONGEST_ACTION = 60;
    private static final int LONGEST_SUBJECT = 250;

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts on record what the person of this request did. */
    public void record(String action, String subject, @Nullable String detail) {
        append(CurrentPerson.name(), action, subject, detail, null, null);
    }

    /** The same of something that is now another than it was. */
    public void changed(
            String action, String subject, @Nullable String detail, @Nullable Object before, @Nullable Object after) {
        append(CurrentPerson.name(), action, subject, detail, text(before), text(after));
    }

    /** What somebody did whom the request does not name yet. */
    public void recordOf(String person, String action, String subject, @Nullable String detail) {
        append(person, action, subject, detail, null, null);
    }

    private void append(
            String person,
            String action,
            String subject,
            @Nullable String detail,
            @Nullable String before,
            @Nullable String after) {
        jdbc.sql("INSERT INTO audit_entry (happened_at, person, action, subject, detail, value_before, value_after)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(cut(person, LONGEST_PERSON))
                .param(cut(action, LONGEST_ACTION))
                .param(cut(subject, LONGEST_SUBJECT))
                .param(detail)
                .param(before)
                .param(after)
                .update();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
