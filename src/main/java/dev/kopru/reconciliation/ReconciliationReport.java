package dev.kopru.reconciliation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Owns the same tables as far as people are concerned: the newest finished comparison, never a half one. */
@Repository
public class ReconciliationReport {

    private static final String SHOWN =
            " FROM reconciliation_difference WHERE reconciliation_id = :id AND kind IS NOT NULL";

    private final JdbcClient jdbc;

    ReconciliationReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the report.
     *
     * @param comparison null when none was ever finished
     * @param ofKinds how many differences of each kind there are; kinds without any are left out
     * @param total how many differences the filter lets through
     */
    public record Report(
            @Nullable Reconciliation comparison,
            Map<DifferenceKind, Long> ofKinds,
            List<Difference> differences,
            long total) {}

    /** Differences of one kind, or of all where {@code kind} is null, by kind and id; all from one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report page(@Nullable DifferenceKind kind, int size, long offset) {
        Reconciliation latest = latest().orElse(null);
        if (latest == null) {
            return new Report(null, Map.of(), List.of(), 0);
        }
        Map<DifferenceKind, Long> ofKinds = ofKinds(latest.id());
        long total = kind == null
                ? ofKinds.values().stream().mapToLong(Long::longValue).sum()
                : ofKinds.getOrDefault(kind, 0L);
        return new Report(latest, ofKinds, differences(latest.id(), kind, size, offset), total);
    }

    /** How many differences the newest finished comparison shows. */
    public record Found(String job, long runId, Instant begunAt, long count) {}

    /** Empty when none was ever finished. */
    public Optional<Found> found() {
        return latest().map(latest -> new Found(
                latest.job(),
                latest.runId(),
                latest.begunAt(),
                ofKinds(latest.id()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()));
    }

    /** A place in the list: behind the difference of this kind and id. */
    public record Place(DifferenceKind kind, String id) {}

    /** The same behind a place, which answers at once however far on it is; {@code place} null: from the beginning. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report after(@Nullable DifferenceKind kind, @Nullable Place place, int size) {
        Report begin = page(kind, place == null ? size : 0, 0);
        Reconciliation latest = begin.comparison();
        return latest == null || place == null
                ? begin
                : new Report(latest, begin.ofKinds(), behind(latest.id(), kind, place, size), begin.total());
    }

    private List<Difference> behind(long id, @Nullable DifferenceKind kind, Place place, int size) {
        String furtherKinds = kind == null ? "kind > :kind OR " : "";
        return jdbc.sql("SELECT *" + SHOWN + " AND (" + furtherKinds + "kind = :kind AND record_id > :record)"
                        + " ORDER BY kind, record_id LIMIT :size")
                .param("id", id)
                .param("kind", place.kind().name())
                .param("record", place.id())
                .param("size", size)
                .query(DifferenceRow::difference)
                .list();
    }

    private Optional<Reconciliation> latest() {
        return jdbc.sql("SELECT * FROM reconciliation WHERE finished_at IS NOT NULL ORDER BY id DESC LIMIT 1")
                .query(ReconciliationRow::reconciliation)
                .optional();
    }

    private Map<DifferenceKind, Long> ofKinds(long id) {
        Map<DifferenceKind, Long> counts = new EnumMap<>(DifferenceKind.class);
        jdbc.sql("SELECT kind, COUNT(*)" + SHOWN + " GROUP BY kind")
                .param("id", id)
                .query(row -> {
                    counts.put(DifferenceKind.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private List<Difference> differences(long id, @Nullable DifferenceKind kind, int size, long offset) {
        String condition = kind == null ? "" : " AND kind = :kind";
        StatementSpec statement = jdbc.sql(
                        "SELECT *" + SHOWN + condition + " ORDER BY kind, record_id LIMIT :size OFFSET :offset")
                .param("id", id)
                .param("size", size)
                .param("offset", offset);
        return (kind == null ? statement : statement.param("kind", kind.name()))
                .query(DifferenceRow::difference)
                .list();
    }
}
