package dev.kopru.admin;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns {@code audit_entry}: who did what, when. */
@Repository
class Audit {

    private static final int LONGEST_PERSON = 100;
    private static final int LONGEST_SUBJECT = 250;

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts on record what the person of this request did. */
    void record(String action, String subject, @Nullable String detail) {
        jdbc.sql("INSERT INTO audit_entry (happened_at, person, action, subject, detail) VALUES (?, ?, ?, ?, ?)")
                .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(cut(Person.current(), LONGEST_PERSON))
                .param(action)
                .param(cut(subject, LONGEST_SUBJECT))
                .param(detail)
                .update();
    }

    /** Newest first; pages count from 0. */
    List<AuditView> page(Paging paging) {
        return jdbc.sql("SELECT id, happened_at, person, action, subject, detail FROM audit_entry"
                        + " ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(paging.size(), paging.offset())
                .query((row, n) -> new AuditView(
                        row.getLong("id"),
                        row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("person"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail")))
                .list();
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry").query(Long.class).single();
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
