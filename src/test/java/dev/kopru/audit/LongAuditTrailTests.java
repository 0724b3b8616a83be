package dev.kopru.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail shows what it should, however it is narrowed and wherever one is in it. */
class LongAuditTrailTests {

    private static final Schemas SCHEMAS = TestDatabase.fresh();
    private static final Instant MIDDLE = Instant.parse("2026-03-01T05:00:00Z");

    private final JdbcClient jdbc = JdbcClient.create(SCHEMAS.own());
    private final AuditTrail trail = new AuditTrail(jdbc);

    /** Four of each moment; three thousand have a subject that begins alike. */
    @BeforeEach
    void manyEntries() {
        jdbc.sql("DELETE FROM audit_entry").update();
        jdbc.sql(
                        """
                        INSERT INTO audit_entry (happened_at, person, action, subject)
                        WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
                        SELECT '2026-03-01' + INTERVAL i DIV 4 + k.k MINUTE, ELT(i % 3 + 1, 'ayşe', 'ali', 'veli'),
                            ELT(i % 5 + 1, 'login', 'replay', 'discard', 'login', 'see'),
                            IF(i = 500, CONCAT('100%_', k.k), CONCAT('run ', i))
                        FROM n JOIN (SELECT 0 AS k UNION SELECT 1 UNION SELECT 2) k
                        """)
                .update();
    }

    private static List<AuditFilter> filters() {
        List<AuditFilter> filters = new ArrayList<>();
        for (@Nullable String person : new @Nullable String[] {null, "ayşe", "nobody"}) {
            for (@Nullable String action : new @Nullable String[] {null, "see"}) {
                for (@Nullable String subject : new @Nullable String[] {null, "run ", "run 77", "100%_", "r_n"}) {
                    filters.add(new AuditFilter(person, action, subject, null, null));
                }
                filters.add(new AuditFilter(person, action, "run", MIDDLE.minusSeconds(3600), MIDDLE));
                filters.add(new AuditFilter(person, action, null, MIDDLE.minusSeconds(3600), MIDDLE));
            }
        }
        return filters;
    }

    @Test
    void showsWhatIsAskedForLatestFirstPieceByPieceAndCountsIt() {
        assertThat(filters()).allSatisfy(this::showsWhatIsAskedFor);
    }

    private void showsWhatIsAskedFor(AuditFilter filter) {
        List<Long> wanted =
                all().stream().filter(asked(filter)).map(AuditEntry::id).toList();

        List<Long> byOffset = new ArrayList<>();
        List<AuditEntry> byPlace = new ArrayList<>();
        for (int page = 0; page < 10; page++) {
            byOffset.addAll(trail.after(filter, null, page * 333L, 333).stream()
                    .map(AuditEntry::id)
                    .toList());
            AuditTrail.Place place = byPlace.isEmpty() ? null : AuditTrail.Place.of(byPlace.get(byPlace.size() - 1));
            byPlace.addAll(trail.after(filter, place, 0, 333));
        }

        assertThat(byOffset).isEqualTo(wanted);
        assertThat(byPlace).extracting(AuditEntry::id).isEqualTo(wanted);
        assertThat(trail.count(filter, 10_000)).isEqualTo(wanted.size());
        assertThat(trail.count(filter, 7)).isEqualTo(Math.min(7, wanted.size()));
    }

    @Test
    void everyEntryIsInAFileOnceThoughOthersComeMeanwhile() {
        List<Long> wanted = all().stream().map(AuditEntry::id).toList();
        List<Long> written = new ArrayList<>();

        trail.each(AuditFilter.ALL, entry -> {
            written.add(entry.id());
            if (written.size() % 500 == 0) {
                jdbc.sql("INSERT INTO audit_entry (happened_at, person, action, subject)"
                                + " VALUES ('2026-03-02', 'ali', 'login', 'ali')")
                        .update();
            }
        });

        assertThat(written).isEqualTo(wanted);
    }

    private List<AuditEntry> all() {
        return jdbc.sql("SELECT * FROM audit_entry ORDER BY happened_at DESC, id DESC")
                .query((row, n) -> new AuditEntry(
                        row.getLong("id"),
                        row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("person"),
                        row.getString("action"),
                        row.getString("subject"),
                        null,
                        null,
                        null))
                .list();
    }

    private static Predicate<AuditEntry> asked(AuditFilter filter) {
        return entry -> (filter.person() == null || filter.person().equals(entry.person()))
                && (filter.action() == null || filter.action().equals(entry.action()))
                && (filter.subject() == null || entry.subject().startsWith(filter.subject()))
                && (filter.from() == null || !entry.at().isBefore(filter.from()))
                && (filter.until() == null || entry.at().isBefore(filter.until()));
    }
}
