package dev.kopru.stockcard.image;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.stockcard.image.ImageRow.MediaFile;
import dev.kopru.stockcard.image.ImageRow.State;
import dev.kopru.stockcard.link.ImageSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Owns {@code image}: what the shop's media have of each image. */
@Repository
public class ImageRows {

    private static final String SELECT =
            "SELECT id, kind, location, name, state, signature, source_hash, recipe, files, begun FROM image i ";
    private static final String SHOWN = " AND EXISTS (SELECT 1 FROM card_image c WHERE c.image_id = i.id) ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ImageRows(NamedParameterJdbcTemplate named, Clock clock) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        this.clock = clock;
    }

    /**
     * Of which images a run reads.
     *
     * @param run what was done in it already is left out
     * @param upTo the largest id
     */
    record Among(long run, long upTo) {

        private static final String SQL = " AND i.id <= ? AND (i.looked_in IS NULL OR i.looked_in <> ?)";
    }

    /** Images that are to be made and shown, in the order of their ids. */
    List<ImageRow> pending(Among among, long afterId, int limit) {
        return jdbc.query(
                SELECT + "FORCE INDEX (image_state) WHERE state = 'PENDING' AND id > ?" + Among.SQL + SHOWN
                        + "ORDER BY id LIMIT ?",
                ImageRows::row,
                afterId,
                among.upTo(),
                among.run(),
                limit);
    }

    /** Images that were made or refused and can change where they are kept, without the accounting program knowing. */
    List<ImageRow> settled(Among among, long afterId, Instant addressesCheckedBefore, int limit) {
        return jdbc.query(
                SELECT
                        + """
                        FORCE INDEX (PRIMARY)
                        WHERE id > ? AND state <> 'PENDING' AND (kind = 'FILE' OR state = 'READY' AND checked_at < ?)
                        """
                        + Among.SQL
                        + SHOWN
                        + "ORDER BY id LIMIT ?",
                ImageRows::row,
                afterId,
                utc(addressesCheckedBefore),
                among.upTo(),
                among.run(),
                limit);
    }

    /** Those of these names that a card shows. */
    List<ImageRow> named(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : named.query(SELECT + "WHERE name IN (:names)" + SHOWN, Map.of("names", names), ImageRows::row);
    }

    /** The same of those between these ids. */
    List<ImageRow> named(Collection<String> names, Among among, long afterId) {
        return names.isEmpty()
                ? List.of()
                : named.query(
                        SELECT
                                + """
                                WHERE name IN (:names) AND i.id > :after AND i.id <= :upTo
                                  AND (i.looked_in IS NULL OR i.looked_in <> :run)
                                """
                                + SHOWN,
                        Map.of("names", names, "after", afterId, "upTo", among.upTo(), "run", among.run()),
                        ImageRows::row);
    }

    /** That image, if a card shows it. */
    public Optional<ImageRow> shown(long id) {
        return jdbc.query(SELECT + "WHERE id = ?" + SHOWN, ImageRows::row, id).stream()
                .findFirst();
    }

    List<ImageRow> shownBy(Collection<String> cardCodes) {
        return cardCodes.isEmpty()
                ? List.of()
                : named.query(
                        SELECT + "WHERE id IN (SELECT image_id FROM card_image WHERE card_code IN (:codes))",
                        Map.of("codes", cardCodes),
                        ImageRows::row);
    }

    /** Those of these cards of which no image is still to be made. */
    List<String> complete(Collection<String> cardCodes) {
        return cardCodes.isEmpty()
                ? List.of()
                : named.queryForList(
                        """
                        SELECT c.card_code FROM card_image c JOIN image i ON i.id = c.image_id
                        WHERE c.card_code IN (:codes) GROUP BY c.card_code HAVING SUM(i.state = 'PENDING') = 0
                        """,
                        Map.of("codes", cardCodes),
                        String.class);
    }

    /**
     * All that were made by another recipe are to be made again, and all that were refused by other settings.
     *
     * @param settings their {@link ImageSettings#fingerprint}
     */
    void makeAgainUnlessBy(String recipe, byte[] settings) {
        jdbc.update("UPDATE image SET state = 'PENDING' WHERE state = 'READY' AND recipe <> ?", recipe);
        jdbc.update("UPDATE image SET state = 'PENDING' WHERE state = 'REJECTED' AND limits <> ?", settings);
    }

    /** What became of images; {@code obsolete}: files that no page needs once the shop shows the new ones. */
    record Change(ImageRow after, List<String> obsolete) {}

    /** @param settings by which they were made or refused */
    void save(List<Change> changes, byte[] settings, long run) {
        LocalDateTime now = utc(clock.instant());
        jdbc.batchUpdate(
                """
                UPDATE image SET state = ?, signature = ?, source_hash = ?, recipe = ?, files = ?,
                    obsolete = COALESCE(?, obsolete), checked_at = ?, limits = ?, looked_in = ? WHERE id = ?
                """,
                changes.stream()
                        .map(change -> new @Nullable Object[] {
                            change.after().state().name(),
                            change.after().signature(),
                            change.after().sourceHash(),
                            change.after().recipe(),
                            change.after().files().isEmpty()
                                    ? null
                                    : JSON.writeValueAsString(change.after().files()),
                            change.obsolete().isEmpty() ? null : JSON.writeValueAsString(change.obsolete()),
                            now,
                            settings,
                            run,
                            change.after().id()
                        })
                        .toList());
    }

    /** Files of an image that are no longer shown. */
    record Obsolete(long id, List<String> files) {}

    List<Obsolete> obsolete(long afterId, int limit) {
        return jdbc.query(
                "SELECT id, obsolete FROM image WHERE obsolete IS NOT NULL AND id > ? ORDER BY id LIMIT ?",
                (row, n) -> new Obsolete(row.getLong(1), List.of(JSON.readValue(row.getString(2), String[].class))),
                afterId,
                limit);
    }

    void obsoleteRemoved(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            named.update("UPDATE image SET obsolete = NULL WHERE id IN (:ids)", Map.of("ids", ids));
        }
    }

    /** Images that no card shows any more. */
    List<ImageRow> unused(long afterId, int limit) {
        return jdbc.query(
                SELECT
                        + """
                        WHERE i.id > ? AND NOT EXISTS (SELECT 1 FROM card_image c WHERE c.image_id = i.id)
                        ORDER BY i.id LIMIT ?
                        """,
                ImageRows::row,
                afterId,
                limit);
    }

    void delete(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            named.update("DELETE FROM image WHERE id IN (:ids)", Map.of("ids", ids));
        }
    }

    private static ImageRow row(ResultSet row, int n) throws SQLException {
        String files = row.getString(9);
        return new ImageRow(
                row.getLong(1),
                CardImage.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                State.valueOf(row.getString(5)),
                row.getString(6),
                row.getBytes(7),
                row.getString(8),
                files == null ? List.of() : Arrays.asList(JSON.readValue(files, MediaFile[].class)),
                row.getInt(10));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
