package dev.kopru.statement.snapshot;

import dev.kopru.later.LaterWork;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes beside the statements that were published before it was kept there the balance that they close with. */
@Repository
class OlderClosings implements LaterWork {

    private static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;

    OlderClosings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "closing balances of statements";
    }

    /** A statement never changes: nobody has to wait for it. They are read one by one, since one may be megabytes long. */
    @Override
    public Piece piece(long after) {
        Long last = jdbc.queryForObject(
                "SELECT MAX(id) FROM (SELECT id FROM statement WHERE id > ? ORDER BY id LIMIT ?) piece",
                Long.class,
                after,
                AT_ONCE);
        if (last == null) {
            return Piece.endAt(after);
        }
        List<Long> lacking = jdbc.queryForList(
                "SELECT id FROM statement WHERE id > ? AND id <= ? AND replaced_at IS NULL AND closing IS NULL ORDER BY id",
                Long.class,
                after,
                last);
        List<Object[]> closings = new ArrayList<>();
        for (long id : lacking) {
            byte[] content = content(id);
            if (content != null) {
                KeptClosing.of(content, parts(id)).ifPresent(closing -> closings.add(new Object[] {closing, id}));
            }
        }
        jdbc.batchUpdate("UPDATE statement SET closing = ? WHERE id = ? AND closing IS NULL", closings);
        return new Piece(closings.size(), last, true);
    }

    private byte @Nullable [] content(long id) {
        List<byte[]> content =
                jdbc.query("SELECT content FROM statement WHERE id = ?", (row, n) -> row.getBytes(1), id);
        return content.isEmpty() ? null : content.get(0);
    }

    private List<byte[]> parts(long id) {
        return jdbc.query(
                "SELECT content FROM statement_part WHERE statement_id = ? ORDER BY part",
                (row, n) -> row.getBytes(1),
                id);
    }
}
