package dev.kopru.notice;

import dev.kopru.pruning.KeyRange;
import dev.kopru.pruning.Piece;
import dev.kopru.pruning.Prunable;
import dev.kopru.pruning.PruningSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes notices away that were seen, and not noticed again, for a long time. */
@Repository
class NoticePruning implements Prunable {

    private static final int AT_ONCE = 500;
    private static final String OLD = "seen_at < :before AND last_noticed_at < :before";

    private final JdbcClient jdbc;

    NoticePruning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(String job, String code, String recordKey) {}

    @Override
    public String what() {
        return "notices that were seen";
    }

    @Override
    public Duration keep(PruningSettings.Keep keep) {
        return keep.seenNotices();
    }

    @Override
    public Piece piece(Instant before, long after) {
        Optional<KeyRange> range = KeyRange.next(jdbc, "notice", "first_noticed_at", after, AT_ONCE);
        if (range.isEmpty()) {
            return Piece.END;
        }
        LocalDateTime limit = LocalDateTime.ofInstant(before, ZoneOffset.UTC);
        List<Long> ids = locked(range.get(), limit);
        return Piece.of(delete(ids), range.get().last());
    }

    private List<Long> locked(KeyRange range, LocalDateTime before) {
        Map<Key, List<String>> keys = jdbc
                .sql("SELECT job, code, record_key FROM notice WHERE id > :after AND id <= :last AND " + OLD)
                .param("after", range.after())
                .param("last", range.last())
                .param("before", before)
                .query((row, n) -> new Key(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        key -> new Key(key.job(), key.code(), ""),
                        Collectors.mapping(Key::recordKey, Collectors.toList())));
        return keys.entrySet().stream()
                .flatMap(code -> locked(code.getKey(), code.getValue(), before).stream())
                .toList();
    }

    /** By their key first, as runs do, so that neither waits for the other; what a run has locked is left out. */
    private List<Long> locked(Key code, List<String> keys, LocalDateTime before) {
        return jdbc.sql("SELECT id FROM notice FORCE INDEX (notice_record) WHERE job = :job AND code = :code"
                        + " AND record_key IN (:keys) AND " + OLD + " FOR UPDATE SKIP LOCKED")
                .param("job", code.job())
                .param("code", code.code())
                .param("keys", keys)
                .param("before", before)
                .query(Long.class)
                .list();
    }

    private int delete(List<Long> ids) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql("DELETE FROM notice WHERE id IN (:ids)")
                        .param("ids", ids)
                        .update();
    }
}
