package dev.kopru.stockcard.link;

import dev.kopru.bulk.ManyRows;
import dev.kopru.stockcard.link.CardLink.State;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code card_link}: one row for each stock card that Köprü has brought to the shop. */
@Repository
public class CardLinks {

    private static final String SELECT =
            "SELECT card_code, revision, content_hash, state, parts, from_file FROM card_link ";
    private static final RowMapper<CardLink> LINK = (row, n) -> new CardLink(
            row.getString(1),
            row.getLong(2),
            row.getBytes(3),
            State.valueOf(row.getString(4)),
            row.getString(5),
            row.getBoolean(6));

    private static final ManyRows SAVE = new ManyRows(
            "INSERT INTO card_link (card_code, revision, content_hash, state, parts, from_file, run_id, changed_at) VALUES ",
            "(?, ?, ?, ?, ?, ?, ?, ?)",
            " ON DUPLICATE KEY UPDATE revision = VALUES(revision), content_hash = VALUES(content_hash),"
                    + " state = VALUES(state), parts = VALUES(parts), from_file = VALUES(from_file),"
                    + " run_id = VALUES(run_id), changed_at = VALUES(changed_at)");

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    CardLinks(NamedParameterJdbcTemplate named, Clock clock) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        this.clock = clock;
    }

    /** Links of these cards, by code. */
    public Map<String, CardLink> find(Collection<String> codes) {
        Map<String, CardLink> found = new HashMap<>();
        if (!codes.isEmpty()) {
            named.query(SELECT + "FORCE INDEX (PRIMARY) WHERE card_code IN (:codes)", Map.of("codes", codes), LINK)
                    .forEach(link -> found.put(link.code(), link));
        }
        return found;
    }

    /** Published cards that the accounting program itself has told of, though not in this run, in the order of their codes. */
    public List<CardLink> publishedBefore(long runId, String afterCode, int limit) {
        return jdbc.query(
                SELECT
                        + "WHERE card_code > ? AND state = 'PUBLISHED' AND parts <> '' AND run_id <> ?"
                        + " ORDER BY card_code LIMIT ?",
                LINK,
                afterCode,
                runId,
                limit);
    }

    /** Codes of cards of which a file was the last to tell, in their order. */
    public List<String> fromFile(String afterCode, int limit) {
        return jdbc.queryForList(
                "SELECT card_code FROM card_link WHERE from_file = TRUE AND card_code > ? ORDER BY card_code LIMIT ?",
                String.class,
                afterCode,
                limit);
    }

    /** Those of these cards of which a file was the last to tell. */
    public Set<String> fromFile(Collection<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : Set.copyOf(named.queryForList(
                        "SELECT card_code FROM card_link WHERE from_file = TRUE AND card_code IN (:codes)",
                        Map.of("codes", codes),
                        String.class));
    }

    /** The accounting program was asked for these cards and does not have them: they stay as the file left them. */
    public void askedFor(Collection<String> codes) {
        if (!codes.isEmpty()) {
            named.update("UPDATE card_link SET from_file = FALSE WHERE card_code IN (:codes)", Map.of("codes", codes));
        }
    }

    /** Inserts or replaces links; whether the card's images are due is not touched. */
    public void save(long runId, Collection<CardLink> links) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        SAVE.write(
                jdbc,
                links.stream()
                        .<@Nullable Object[]>map(link -> new @Nullable Object[] {
                            link.code(),
                            link.revision(),
                            link.contentHash(),
                            link.state().name(),
                            link.parts(),
                            link.fromFile(),
                            runId,
                            now
                        })
                        .toList());
    }

    /** The shop is to be shown these cards' images anew. */
    public void imagesDue(Collection<String> codes) {
        setImagesDue(codes, true);
    }

    /** The shop shows these cards' images. */
    public void imagesPlaced(Collection<String> codes) {
        setImagesDue(codes, false);
    }

    private void setImagesDue(Collection<String> codes, boolean due) {
        if (!codes.isEmpty()) {
            named.update(
                    "UPDATE card_link SET images_due = :due WHERE card_code IN (:codes)",
                    Map.of("due", due, "codes", codes));
        }
    }

    /** In the order of their codes. */
    public List<String> withImagesDue(String afterCode, int limit) {
        return jdbc.queryForList(
                "SELECT card_code FROM card_link WHERE images_due = TRUE AND card_code > ? ORDER BY card_code LIMIT ?",
                String.class,
                afterCode,
                limit);
    }
}
