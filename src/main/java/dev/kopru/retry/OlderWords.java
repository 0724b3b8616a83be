package dev.kopru.retry;

import dev.kopru.later.LaterWork;
import dev.kopru.retry.payload.KeptPayload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives the records that were rejected before there were such words the names by which they are found. */
@Repository
class OlderWords implements LaterWork {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final WaitingWords names;

    OlderWords(JdbcClient jdbc, WaitingWords names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    @Override
    public String name() {
        return "words of rejected records";
    }

    /** How long the payload of a row is, which keeps no more of them in memory than may be there at once. */
    private record Row(long id, long length) {}

    /** Locked, so that nobody gives a record another payload while the words of this one are written. */
    @Override
    public Piece piece(long after) {
        List<Row> rows = jdbc.sql("SELECT id, CHAR_LENGTH(payload) FROM retry_record WHERE id > ? ORDER BY id LIMIT ?")
                .params(after, AT_ONCE)
                .query((row, n) -> new Row(row.getLong(1), row.getLong(2)))
                .list();
        if (rows.isEmpty()) {
            return Piece.endAt(after);
        }
        long last = last(rows);
        Map<Long, String> payloads = new HashMap<>();
        jdbc.sql("SELECT id, payload FROM retry_record WHERE id > ? AND id <= ? AND payload <> ''"
                        + " AND CHAR_LENGTH(payload) <= ? ORDER BY id FOR UPDATE")
                .params(after, last, KeptPayload.LONGEST)
                .query(row -> {
                    payloads.put(row.getLong(1), row.getString(2));
                });
        names.named(payloads.keySet()).forEach(payloads::remove);
        names.save(payloads, List.of());
        return new Piece(payloads.size(), last, true);
    }

    private static long last(List<Row> rows) {
        long together = 0;
        long last = rows.get(0).id();
        for (Row row : rows) {
            together += Math.min(row.length(), KeptPayload.LONGEST);
            if (together > KeptPayload.LONGEST && row.id() > rows.get(0).id()) {
                return last;
            }
            last = row.id();
        }
        return last;
    }
}
