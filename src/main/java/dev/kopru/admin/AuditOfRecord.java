package dev.kopru.admin;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people did about one record, as a part of its story. */
@Repository
public class AuditOfRecord {

    private final JdbcClient jdbc;

    AuditOfRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An act. */
    public record Act(Instant at, String person, String action, @Nullable String detail) {}

    /** The latest first; {@code subjects}: how a subject is called, or begins where it ends in a comma. */
    public List<Act> about(Collection<String> subjects, int most) {
        List<Act> acts = new ArrayList<>();
        for (String subject : subjects) {
            boolean begins = subject.endsWith(",");
            acts.addAll(jdbc.sql("SELECT happened_at, person, action, detail FROM audit_entry WHERE subject "
                            + (begins ? "LIKE ? ESCAPE '!'" : "= ?") + " ORDER BY happened_at DESC LIMIT ?")
                    .params(begins ? subject.replaceAll("[!%_]", "!$0") + "%" : subject, most)
                    .query((row, n) -> new Act(
                            row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4)))
                    .list());
        }
        return acts;
    }
}
